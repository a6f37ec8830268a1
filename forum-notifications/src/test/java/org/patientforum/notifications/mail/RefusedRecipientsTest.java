package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.ScriptedServer.Reply;
import org.patientforum.notifications.mail.delivery.MailRelay;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.MutableClock;

/** Rejected recipients do not delay others' mail, and no address is suppressed because of errors of our own. */
class RefusedRecipientsTest {

    private final Logger logger =
            Logger.getLogger("org.patientforum.notifications.mail"); // kept, or its handler might be collected

    private static final int MEMBERS = 41;
    private static final Instant START = Instant.parse("2026-03-05T14:40:00Z");

    private final MutableClock clock = new MutableClock(START.toString());
    private final CommunityFixture community = new CommunityFixture(clock, MEMBERS);
    private final List<String> alarms = new ArrayList<>();
    private long event;

    private final Handler alarmHandler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(Level.SEVERE)) {
                alarms.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void start() {
        logger.addHandler(alarmHandler);
        community.change("update person set email = 'member' || member_id || '@home' || member_id || '.example.org'");
    }

    @AfterEach
    void stop() {
        logger.removeHandler(alarmHandler);
        community.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCPT|554 5.7.1 Recipient address rejected: Access denied",
                "RCPT|550 5.7.1 Service not permitted for this recipient",
                "RCPT|550 5.1.1 User unknown",
                "RCPT|550 No",
                "RCPT|530 5.7.0 Authentication required",
                "RCPT|450 4.2.0 Greylisted",
                "RCPT|421 4.3.2 Not now",
                "RCPT|550 5.7.1 Client host [192.0.2.7] blocked using zen.spamhaus.org",
                "DATA|554 5.7.1 Message looks like unsolicited mail, score 9.1",
                "DATA|421 4.7.0 Too many messages from your network",
                ".|550 5.7.1 Content rejected by policy",
                ".|DROP"
            })
    void sendsToTheOthersIfOneIsRejected(String trouble) throws Exception {
        String[] script = trouble.split("\\|");
        enqueue(2, MEMBERS);
        try (ScriptedServer server = new ScriptedServer(List.of(Reply.toRecipient(script[0], "member7@", script[1])))) {
            MailFixture.run(relay(server));
            assertThat(server.accepted())
                    .hasSize(39)
                    .doesNotHaveDuplicates()
                    .noneMatch(address -> address.startsWith("member7@"));
        }
        assertThat(open()).isTrue();
        assertThat(suppressed()).isEqualTo(script[1].contains("5.1.1") ? "[7]" : "[]");
    }

    /** Each reply of the table for one recipient of five: the other four get their mail. */
    @Test
    void handlesEachReplyOfTheTable() throws Exception {
        for (ServerReplies.Row row : ServerReplies.all()) {
            enqueue(2, 6);
            String reply = String.join("\r\n", row.lines());
            try (ScriptedServer server = new ScriptedServer(List.of(Reply.toRecipient("RCPT", "member4@", reply)))) {
                MailFixture.run(relay(server));
                assertThat(server.accepted()).as(row.toString()).hasSize(4);
            }
            assertThat(open()).as(row.toString()).isTrue();
            assertThat(suppressed()).as(row.toString()).isEqualTo(row.verdict() == Verdict.DEAD_ADDRESS ? "[4]" : "[]");
            boolean waits = row.verdict() == Verdict.SENDER_BLAMED
                    || row.verdict() == Verdict.SLOWER
                    || row.verdict() == Verdict.LATER;
            assertThat(community.list("select state from outgoing_mail where member_id = 4"))
                    .as(row.toString())
                    .hasToString(waits ? "[WAITING]" : "[FAILED]");
            for (String table :
                    List.of("outgoing_mail", "mail_doubt", "mail_destination", "mail_refusal", "mail_suppression")) {
                community.change("delete from " + table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCPT|554 5.7.1 Relay access denied",
                "RCPT|550 5.7.1 Client host rejected: Access denied",
                "RCPT|550 No",
                "DATA|554 5.7.1 Content rejected by policy",
                ".|DROP"
            })
    void stopsAfterThreeRejectionsInARow(String trouble) throws Exception {
        String[] script = trouble.split("\\|");
        enqueue(2, MEMBERS);
        try (ScriptedServer server = new ScriptedServer(script[0], script[1])) {
            MailFixture.run(relay(server));
            assertThat(server.commands("RCPT").stream().distinct()).hasSize(3);
        }
        assertThat(open()).isFalse();
        assertThat(community.number("select count(*) from outgoing_mail where state in ('READY', 'WAITING')"))
                .isEqualTo(40);
        assertThat(community.number("select count(*) from mail_refusal where blames = true"))
                .isZero();
        assertThat(suppressed()).isEqualTo("[]");
        clock.forward(Duration.ofMinutes(1));
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(relay(server));
            assertThat(server.accepted()).hasSizeGreaterThanOrEqualTo(37);
            assertThat(open()).isTrue();
            clock.forward(Duration.ofHours(2));
            MailFixture.run(relay(server));
            assertThat(server.accepted()).as("those too").hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Test
    void raisesTheAlarmAfterThreeRejectionsInARow() throws Exception {
        enqueue(2, 6);
        try (ScriptedServer server = new ScriptedServer("RCPT", "554 5.7.1 Relay access denied")) {
            MailFixture.run(relay(server));
        }
        assertThat(alarms).hasSize(1).first().asString().contains("554 5.7.1 MAIL_REFUSED");
    }

    /** Three rejecting addresses may stop the queue once, for a minute, but not again. */
    @Test
    void doesNotStopAgainForTheSameThree() throws Exception {
        List<Reply> rude = List.of(
                Reply.toRecipient("RCPT", "member2@", "554 5.7.1 Access denied"),
                Reply.toRecipient("RCPT", "member3@", "554 5.7.1 Access denied"),
                Reply.toRecipient("RCPT", "member4@", "554 5.7.1 Access denied"));
        enqueue(2, 4);
        try (ScriptedServer server = new ScriptedServer(rude)) {
            MailFixture.run(relay(server));
            assertThat(open()).isFalse();
            enqueue(5, 5);
            clock.forward(Duration.ofMinutes(1));
            MailFixture.run(relay(server));
            assertThat(server.accepted()).as("after a minute").containsExactly("member5@home5.example.org");
            clock.forward(Duration.ofHours(2));
            MailFixture.run(relay(server));
            assertThat(open()).isTrue();
        }
        assertThat(community.list("select distinct state from outgoing_mail where member_id < 5"))
                .hasToString("[FAILED]");
        assertThat(suppressed()).isEqualTo("[]");
    }

    @Test
    void defersMailToADomainThatBlamesUs() throws Exception {
        community.change("update person set email = 'member' || member_id || '@large.example' where member_id > 20");
        enqueue(2, MEMBERS);
        List<Reply> script = List.of(
                Reply.toRecipient("RCPT", "@large.example", "550 5.2.1 Mailbox unavailable. Your IP is blacklisted"));
        try (ScriptedServer server = new ScriptedServer(script)) {
            MailFixture.run(relay(server));
            assertThat(server.accepted()).hasSize(19);
            assertThat(server.commands("RCPT").stream().filter(rcpt -> rcpt.contains("@large.")))
                    .as("one mail shows it")
                    .hasSize(1);
            assertThat(alarms).hasSize(1);
            clock.forward(Duration.ofMinutes(16));
            MailFixture.run(relay(server));
            assertThat(server.commands("RCPT").stream().filter(rcpt -> rcpt.contains("@large.")))
                    .hasSize(2);
        }
        assertThat(alarms).as("logged once").hasSize(1);
        assertThat(suppressed()).isEqualTo("[]");
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            clock.forward(Duration.ofMinutes(31));
            MailFixture.run(relay(server));
            assertThat(server.accepted()).hasSize(21);
        }
        assertThat(community.number("select count(*) from mail_destination")).isZero();
    }

    /** A requested link is sent to any domain. */
    @Test
    void sendsALinkEvenToADomainThatBlamesUs() throws Exception {
        community.change("update person set email = 'member' || member_id || '@large.example'");
        enqueue(2, 2);
        try (ScriptedServer server = new ScriptedServer("RCPT", "550 5.7.1 Your IP is blacklisted")) {
            MailFixture.run(relay(server));
        }
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 3);
        enqueue(4, 4);
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(relay(server));
            assertThat(server.accepted()).contains("member3@large.example");
        }
    }

    @Test
    void suppressesNobodyIfManyAreRejected() throws Exception {
        enqueue(2, 12);
        List<Reply> script = new ArrayList<>();
        for (int member = 2; member <= 12; member++) {
            script.add(Reply.toRecipient("RCPT", "member" + member + "@", "550 5.1.1 User unknown"));
        }
        try (ScriptedServer server = new ScriptedServer(script)) {
            MailFixture.run(relay(server));
        }
        assertThat(suppressed()).as("and former suppressions are lifted").isEqualTo("[]");
        assertThat(alarms).hasSize(1).first().asString().contains("many recipients are rejected");
        assertThat(community.list("select domain from mail_destination")).hasToString("[*]");
        clock.forward(Duration.ofHours(2));
        enqueue(13, 13);
        try (ScriptedServer server = new ScriptedServer("RCPT", "550 5.1.1 User unknown")) {
            MailFixture.run(relay(server));
        }
        assertThat(suppressed()).as("the guard is active for an hour").isEqualTo("[13]");
    }

    @Test
    void suppressesNobodyIfOneDomainRejectsMany() throws Exception {
        community.change("update person set email = 'member' || member_id || '@large.example' where member_id <= 8");
        clock.forward(Duration.ofMinutes(1));
        for (int round = 0; round < 3; round++) {
            enqueue(9, MEMBERS);
        }
        List<Reply> script = new ArrayList<>();
        enqueue(2, 8);
        script.add(Reply.toRecipient("RCPT", "@large.example", "550 5.1.1 User unknown"));
        script.add(Reply.toRecipient("RCPT", "member9@", "550 5.1.1 User unknown"));
        try (ScriptedServer server = new ScriptedServer(script)) {
            MailFixture.run(relay(server));
        }
        assertThat(suppressed()).as("only recipients of another domain").isEqualTo("[9]");
        assertThat(community.list("select domain from mail_destination")).hasToString("[large.example]");
    }

    @Test
    void startsALinksLifetimeWhenItsMailIsSent() throws Exception {
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 2);
        clock.forward(Duration.ofHours(3));
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(relay(server));
            assertThat(server.accepted()).hasSize(1);
        }
        assertThat(community
                        .em()
                        .createQuery("select l.expiresAt from OneTimeLink l", Instant.class)
                        .getSingleResult())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void sendsNoUsedReplacedOrOldLink() throws Exception {
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 2);
        community.change("update one_time_link set used_at = current_timestamp");
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 3);
        clock.forward(Duration.ofDays(1));
        try (ScriptedServer server = new ScriptedServer(List.of())) {
            MailFixture.run(relay(server));
            assertThat(server.accepted()).isEmpty();
        }
        assertThat(community.list("select distinct skipped_reason from outgoing_mail"))
                .hasToString("[LINK_ENDED]");
    }

    private void enqueue(long first, long last) {
        event++;
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock)
                        .enqueue(
                                MailKind.ADDRESS_KNOWN,
                                event,
                                LongStream.rangeClosed(first, last).boxed().toList()));
    }

    private MailRelay relay(ScriptedServer server) {
        return MailFixture.relay(community, MailFixture.relayAt(server.port()), clock);
    }

    private boolean open() {
        return MailFixture.breaker(community, clock).state().open();
    }

    private String suppressed() {
        return community
                .list("select member_id from mail_suppression order by member_id")
                .toString();
    }
}
