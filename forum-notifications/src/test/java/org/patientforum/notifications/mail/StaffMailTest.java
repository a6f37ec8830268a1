package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.ScriptedServer.Reply;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailOptOutService;
import org.patientforum.notifications.preferences.MailOptOuts;
import org.patientforum.shared.MutableClock;

/**
 * Mail to staff is decided about again just before sending. Member 2 moderates, member 3 administers, member 1 does
 * neither.
 */
class StaffMailTest {

    private static final long NOTICE = 70;
    private static final List<Long> ALL = List.of(1L, 2L, 3L);

    private final MutableClock clock = new MutableClock("2026-03-02T09:00:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);

    StaffMailTest() {
        community.change("update member set role = 'MODERATOR' where id = 2");
        community.change("update member set role = 'ADMINISTRATOR' where id = 3");
        community.change("""
                insert into moderation_case (id, target_kind, target_id, kind, priority, state, report_count, opened_at, waits_since, due_at,
                    frozen_title, frozen_markdown, frozen_html, version)
                values (60, 'MESSAGE', 1, 'WORRIED_ABOUT_SOMEONE', 1, 'OPEN', 1, timestamp with time zone '2026-03-02 08:59:00Z',
                    timestamp with time zone '2026-03-02 08:59:00Z', timestamp with time zone '2026-03-02 08:59:00Z', '', 'I cannot go on', '', 1)""");
        community.change("""
                insert into case_notice (id, case_id, opened_at, audience, told, called_at)
                values (70, 60, timestamp with time zone '2026-03-02 08:59:00Z', 'MODERATORS', 3, current_timestamp)""");
    }

    @AfterEach
    void close() {
        community.close();
    }

    private List<String> send(MailKind kind, long subjectId) throws Exception {
        community.transaction().run(() -> MailFixture.outbox(community, clock).enqueue(kind, subjectId, ALL));
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), clock));
            return List.copyOf(server.accepted());
        }
    }

    private String skipped() {
        return community
                .list(
                        "select member_id || ' ' || skipped_reason from outgoing_mail where state = 'SKIPPED' order by member_id")
                .toString();
    }

    @Test
    void isSentToStaffWhileTheCaseIsUnassigned() throws Exception {
        assertThat(send(MailKind.URGENT_CASE, NOTICE))
                .containsExactlyInAnyOrder("member2@example.org", "member3@example.org");
        assertThat(skipped()).isEqualTo("[1 NOT_NEEDED]");
    }

    @Test
    void isNotSentOnceTheCaseIsAssigned() throws Exception {
        community.change("update moderation_case set state = 'CLAIMED', claimed_by = 3");
        assertThat(send(MailKind.URGENT_CASE, NOTICE)).isEmpty();
        assertThat(skipped()).isEqualTo("[1 NOT_NEEDED, 2 NOT_NEEDED, 3 NOT_NEEDED]");
    }

    /** A patient may be in danger: a suppressed address is alerted nevertheless. */
    @Test
    void alertsSuppressedAddressesAndOthersAsWell() throws Exception {
        MailFixture.suppress(community, clock, 2);
        assertThat(send(MailKind.URGENT_CASE, NOTICE)).contains("member2@example.org");
        assertThat(missed())
                .as("2 may not be reached, and 1 is no longer staff")
                .isEqualTo("[1, 2]");
        assertThat(send(MailKind.CASES_WAITING, 20514)).doesNotContain("member2@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 User unknown",
                "550 5.7.1 Access denied",
                "550 No",
                "450 4.2.0 Greylisted",
                "552 5.2.2 Mailbox full",
                "550 5.7.1 Your IP is blacklisted",
                "421 4.7.0 Too many messages",
                "552 5.3.4 Too big"
            })
    void alertsOthersIfAnAlertIsRejected(String answer) throws Exception {
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.URGENT_CASE, NOTICE, List.of(2L, 3L)));
        try (ScriptedServer server = new ScriptedServer(List.of(Reply.toRecipient("RCPT", "member2@", answer)))) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), clock));
            assertThat(server.accepted()).containsExactly("member3@example.org");
        }
        assertThat(missed()).isEqualTo("[2]");
    }

    private String missed() {
        return community
                .list("select member_id from case_notice_missed where notice_id = 70 order by member_id")
                .toString();
    }

    @Test
    void canBeChosenByStaff() throws Exception {
        MailOptOutService choices = new MailOptOutService(new MailOptOuts(community.em(), clock));
        community.transaction().run(() -> choices.chooseStaffKinds(2, List.of(MailKind.URGENT_CASE)));
        assertThat(send(MailKind.CASES_WAITING, 20514)).containsExactly("member3@example.org");
        assertThat(skipped()).isEqualTo("[1 NOT_NEEDED, 2 KIND_STOPPED]");
        assertThat(send(MailKind.URGENT_CASE, NOTICE)).contains("member2@example.org");
        assertThat(choices.kinds(2))
                .as("the kinds for all members are unchanged")
                .isEqualTo(MailKind.choices());
    }

    @Test
    void isEnqueuedOnce() throws Exception {
        send(MailKind.CASES_WAITING, 20514);
        assertThat(send(MailKind.CASES_WAITING, 20514)).isEmpty();
        assertThat(send(MailKind.CASES_WAITING, 20515)).hasSize(2);
    }
}
