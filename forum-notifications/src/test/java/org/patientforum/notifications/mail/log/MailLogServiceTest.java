package org.patientforum.notifications.mail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.audit.AuditFixture;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.transport.RenderedMail;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.ReasonMissing;

class MailLogServiceTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final MailLogService service = new MailLogService(
            new MailLog(community.em()),
            new OutgoingMails(community.em()),
            AuditFixture.trail(community.em(), clock),
            clock);
    private long storedMail;
    private long failedMail;

    @BeforeEach
    void send() {
        long post = community.post(1);
        community.follow(2, community.discussionOf(post), Delivery.NOW);
        community.follow(3, community.discussionOf(post), Delivery.NOW);
        community.change("update person set email = 'nobody' where member_id = 3");
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(2L, 3L)));
        MailFixture.run(MailFixture.relay(community, MailFixture.noRelay(), clock));
        storedMail = community.number("select id from outgoing_mail where member_id = 2");
        failedMail = community.number("select id from outgoing_mail where member_id = 3");
    }

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void findsMailsByStateKindAndPseudonym() {
        assertThat(lines(new MailFilter(null, null, null, null))).isEqualTo("member 3 FAILED, member 2 SENT");
        assertThat(lines(new MailFilter(MailState.SENT, MailKind.NEW_REPLY, null, null)))
                .isEqualTo("member 2 SENT");
        assertThat(lines(new MailFilter(null, null, null, "MEMBER 3"))).isEqualTo("member 3 FAILED");
        assertThat(lines(new MailFilter(null, null, null, "%"))).isEmpty();
        assertThat(lines(new MailFilter(null, MailKind.RESET_PASSWORD, null, null)))
                .isEmpty();
        assertThat(service.count(new MailFilter(MailState.FAILED, null, null, null)))
                .isEqualTo(1);
    }

    @Test
    void findsMailsByAddressAndAuditsWhoseItIs() {
        assertThat(community.transaction().get(() -> service.toAddress(1, " Member2@Example.org", "They asked.", 5)))
                .extracting(MailLine::id)
                .containsExactly(storedMail);
        assertThat(community.transaction().get(() -> service.toAddress(1, "member_@example.org", "They asked.", 5)))
                .isEmpty();
        assertThatThrownBy(() -> service.toAddress(1, "member2@example.org", " ", 5))
                .isInstanceOf(ReasonMissing.class);
        assertThat(community
                        .list("select action || ' ' || object_kind || ' ' || object_id from audit_entry")
                        .toString())
                .isEqualTo("[MEMBER_UNMASKED MEMBER 2]");
    }

    @Test
    void countsMailsThatFailedInTheLastWeek() {
        assertThat(service.failedLately()).isEqualTo(1);
        clock.forward(Duration.ofDays(8));
        assertThat(service.failedLately()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "member_, member_2",
        "MEMBER_2, member_2",
        "_, ''",
        "_ember, ''",
        "member%, member%3",
        "%, ''",
        "m%, ''",
        "!, ''",
        "member!_, ''",
        "\\, ''"
    })
    void treatsWildcardsAsLetters(String typed, String found) {
        community.change("update member set pseudonym = 'member_2' where id = 2");
        community.change("update member set pseudonym = 'member%3' where id = 3");
        assertThat(lines(new MailFilter(null, null, null, typed)).replaceAll(" [A-Z]+", ""))
                .isEqualTo(found);
    }

    @Test
    void parsesAStoredMailAndAuditsTheView() {
        RenderedMail mail = community.transaction().get(() -> service.rendered(1, storedMail));
        assertThat(mail.subject()).isEqualTo("New replies on the patient forum");
        assertThat(mail.lines()).contains(new RenderedMail.Line("To", "member2@example.org"));
        assertThat(mail.text()).startsWith("Patient forum").contains("New replies on the patient forum");
        assertThat(mail.html()).startsWith("<!DOCTYPE html>");
        assertThat(community
                        .list(
                                "select actor_id || ' ' || action || ' ' || object_kind || ' ' || object_id from audit_entry")
                        .toString())
                .isEqualTo("[1 MAIL_VIEWED MAIL " + storedMail + "]");
    }

    @Test
    void rejectsMailsThatWereNotStored() {
        assertThatThrownBy(() -> service.rendered(1, failedMail)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.rendered(1, 99_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void retriesAFailedMail() {
        community.transaction().run(() -> service.retry(1, failedMail));
        assertThat(service.line(failedMail).state()).isEqualTo(MailState.READY);
        assertThat(community.list("select action from audit_entry").toString()).isEqualTo("[MAIL_TRIED_AGAIN]");
        assertThatThrownBy(() -> service.retry(1, storedMail)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> service.retry(1, 99_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void retriesADeferredMail() {
        community.change(
                "update outgoing_mail set state = 'WAITING', attempts = 2, next_attempt_at = '2099-01-01 00:00:00Z'"
                        + " where id = " + failedMail);
        community.transaction().run(() -> service.retry(1, failedMail));
        assertThat(community.number("select count(*) from outgoing_mail where state = 'READY' and attempts = 2"
                        + " and next_attempt_at < '2090-01-01 00:00:00Z' and id = " + failedMail))
                .isOne();
    }

    private String lines(MailFilter filter) {
        return String.join(
                ", ",
                service.lines(filter, MailFilter.USUAL_ORDER, 0, 10).stream()
                        .map(line -> line.pseudonym() + " " + line.state())
                        .toList());
    }

    static Stream<Arguments> orders() {
        return Stream.of(MailColumn.values())
                .flatMap(column -> Stream.of(null, MailKind.NEW_REPLY)
                        .flatMap(kind -> Stream.of(null, MailState.SENT)
                                .map(state -> Arguments.of(column, new MailFilter(state, kind, null, null)))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsByEachColumnInBothDirections(MailColumn column, MailFilter filter) {
        long post = community.post(1);
        for (MailKind kind : List.of(MailKind.RESET_PASSWORD, MailKind.NEW_REPLY)) {
            clock.forward(Duration.ofMinutes(1));
            community
                    .transaction()
                    .run(() -> MailFixture.outbox(community, clock).enqueue(kind, post, List.of(1L, 2L)));
        }
        community.change("update outgoing_mail set state = 'SENT' where member_id <> 3");
        Function<MailLine, Comparable<?>> value = switch (column) {
            case CREATED_AT -> MailLine::createdAt;
            case KIND -> line -> line.kind().name();
        };
        List<MailLine> ascending = service.lines(filter, Sorting.ascending(column), 0, 10);
        assertThat(ascending).hasSizeGreaterThan(2).isSortedAccordingTo(comparing(value));
        assertThat(service.lines(filter, Sorting.descending(column), 0, 10))
                .containsExactlyElementsOf(ascending.reversed());
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparing(Function<T, Comparable<?>> value) {
        return (one, other) -> ((Comparable<Object>) value.apply(one)).compareTo(value.apply(other));
    }
}
