package org.patientforum.notifications.mail.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patientforum.audit.AuditFixture;
import org.patientforum.following.Delivery;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.ScriptedServer;
import org.patientforum.notifications.mail.log.MailLog;
import org.patientforum.notifications.mail.log.MyMailService;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.SendingPolicy;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;

/** A suppressed address gets no mail, its owner sees why, and the suppression can be lifted. */
class SuppressionTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final Suppressions suppressions = MailFixture.suppressions(community, clock);
    private final MyMailService mine =
            new MyMailService(new MailLog(community.em()), suppressions, new MemberLookupFixture(community.em()));
    private final SuppressionService staff = new SuppressionService(
            suppressions, new MemberLookupFixture(community.em()), AuditFixture.trail(community.em(), clock));
    private long discussion;

    @BeforeEach
    void follow() {
        discussion = community.discussionOf(community.post(1));
        community.follow(2, discussion, Delivery.NOW);
    }

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void sendsNothingToASuppressedAddress() throws Exception {
        send(1, "550 5.1.1 No such person");
        assertThat(mine.unreachable(2)).isTrue();
        assertThat(mine.unreachable(3)).isFalse();
        assertThat(send(2, "250 ok")).isZero();
        assertThat(reasons()).isEqualTo("[SUPPRESSED]");
        assertThat(staff.of(2).orElseThrow())
                .isEqualTo(new SuppressionService.Suppressed(clock.instant(), "550 5.1.1 DEAD_ADDRESS"));
    }

    @Test
    void storesNoAddress() throws Exception {
        send(1, "550 5.1.1 <member2@example.org> unknown");
        assertThat(community
                        .list("select address_mark || answer from mail_suppression")
                        .toString())
                .doesNotContain("member2")
                .doesNotContain("example");
    }

    @Test
    void sendsToANewAddress() throws Exception {
        send(1, "550 5.1.1 No such person");
        community.change("update person set email = 'new@example.org' where member_id = 2");
        assertThat(mine.unreachable(2)).isFalse();
        assertThat(send(2, "250 ok")).isEqualTo(1);
    }

    @Test
    void sendsARequestedLink() throws Exception {
        send(1, "550 5.1.1 No such person");
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 2);
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), clock));
            assertThat(server.accepted()).containsExactly("member2@example.org");
        }
    }

    @Test
    void canBeLiftedByTheMember() throws Exception {
        send(1, "550 5.1.1 No such person");
        community.transaction().run(() -> mine.tryMyAddressAgain(2));
        assertThat(mine.unreachable(2)).isFalse();
        assertThat(send(2, "250 ok")).isEqualTo(1);
    }

    @Test
    void canBeLiftedByStaffAndIsAudited() throws Exception {
        send(1, "550 5.1.1 No such person");
        community.transaction().run(() -> staff.lift(1, 2));
        assertThat(staff.of(2)).isEmpty();
        assertThat(community
                        .list("select action || ' ' || object_id from audit_entry")
                        .toString())
                .isEqualTo("[MAIL_ADDRESS_FREED 2]");
        assertThatThrownBy(() -> community.transaction().run(() -> staff.lift(1, 2)))
                .isInstanceOf(NotFound.class);
    }

    /** After a day on a blocklist. */
    @Test
    void canBeLiftedForAllSinceADate() {
        MailFixture.suppress(community, clock, 3);
        clock.forward(Duration.ofDays(2));
        MailFixture.suppress(community, clock, 2);
        MailFixture.suppress(community, clock, 1);
        assertThat(staff.count()).isEqualTo(3);
        assertThat(staff.addresses(SuppressionColumn.USUAL_ORDER, 0, 2))
                .extracting(SuppressedAddress::pseudonym)
                .containsExactly("member 2", "member 1");

        assertThat(community
                        .transaction()
                        .get(() -> staff.liftSince(1, clock.instant().minusSeconds(60))))
                .isEqualTo(2);
        assertThat(staff.addresses(SuppressionColumn.USUAL_ORDER, 0, 9))
                .extracting(SuppressedAddress::memberId)
                .containsExactly(3L);
        assertThat(community.list("select action || ' ' || details from audit_entry"))
                .hasToString("[MAIL_ADDRESSES_FREED since=2026-03-07T14:39:00Z, freed=2]");
        assertThat(community.transaction().get(() -> staff.liftSince(1, clock.instant())))
                .isZero();
        assertThat(community.number("select count(*) from audit_entry")).isEqualTo(1);
    }

    @Test
    void suppressesAfterThreeRejectionsInFourteenDays() throws Exception {
        send(1, "550 No");
        clock.forward(Duration.ofDays(13));
        send(2, "550 No");
        assertThat(mine.unreachable(2)).isFalse();
        clock.forward(Duration.ofDays(2));
        send(3, "550 No");
        assertThat(mine.unreachable(2)).as("the first is older than 14 days").isFalse();
        send(4, "550 No");
        assertThat(mine.unreachable(2)).isTrue();
    }

    @Test
    void appliesTheDailyCap() throws Exception {
        SendingPolicy two = new SendingPolicy(1, 0, 2, false, "");
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            enqueue(1);
            enqueue(2);
            enqueue(3);
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), two, clock));
            assertThat(server.accepted()).hasSize(2);
            assertThat(reasons()).isEqualTo("[OVER_DAILY_CAP]");
            clock.forward(Duration.ofHours(25));
            enqueue(4);
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), two, clock));
            assertThat(server.accepted()).hasSize(3);
        }
    }

    @Test
    void explainsEachMailToTheMember() throws Exception {
        send(1, "550 5.1.1 No such person");
        send(2, "250 ok");
        assertThat(mine.recent(2))
                .extracting(mail -> mail.kind() + " " + mail.state() + " " + mail.skippedReason())
                .containsExactly("NEW_REPLY SKIPPED SUPPRESSED", "NEW_REPLY FAILED null");
        assertThat(mine.recent(3)).isEmpty();
    }

    /** Enqueues a mail about another reply and runs the relay; returns how many mails the server accepted. */
    private int send(int number, String answer) throws Exception {
        enqueue(number);
        try (ScriptedServer server = new ScriptedServer("RCPT", answer)) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), clock));
            return server.accepted().size();
        }
    }

    private void enqueue(int number) {
        long post = number == 1 ? community.number("select min(id) from post") : community.post(1);
        community.follow(2, community.discussionOf(post), Delivery.NOW);
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(2L)));
    }

    private String reasons() {
        return community
                .list("select skipped_reason from outgoing_mail where skipped_reason is not null order by id")
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void sortsByEachColumnInBothDirections(SuppressionColumn column) {
        for (long member : List.of(3L, 1L, 2L)) {
            MailFixture.suppress(community, clock, member);
            clock.forward(Duration.ofMinutes(1));
        }
        community.change("update mail_suppression set answer = '421' where member_id = 1");
        Function<SuppressedAddress, Comparable<?>> value = switch (column) {
            case SINCE -> SuppressedAddress::since;
            case ANSWER -> SuppressedAddress::answer;
        };
        List<SuppressedAddress> ascending = staff.addresses(Sorting.ascending(column), 0, 9);
        assertThat(ascending).hasSize(3).isSortedAccordingTo(comparing(value));
        assertThat(staff.addresses(Sorting.descending(column), 0, 9)).containsExactlyElementsOf(ascending.reversed());
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparing(Function<T, Comparable<?>> value) {
        return (one, other) -> ((Comparable<Object>) value.apply(one)).compareTo(value.apply(other));
    }
}
