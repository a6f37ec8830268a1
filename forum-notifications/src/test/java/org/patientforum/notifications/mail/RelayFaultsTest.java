package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
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
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.ScriptedServer.Reply;
import org.patientforum.notifications.mail.delivery.MailRelay;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.MutableClock;

/** The relay is down, slow, silent or rejects mail: faults F4 and F5. */
class RelayFaultsTest {

    private final Logger logger =
            Logger.getLogger(MailRelay.class.getName()); // kept, or its handler might be collected

    private static final int MEMBERS = 101;
    private static final Instant START = Instant.parse("2026-03-05T14:40:00Z");

    private final MutableClock clock = new MutableClock(START.toString());
    private final CommunityFixture community = new CommunityFixture(clock, MEMBERS);
    private final AlarmHandler alarms = new AlarmHandler();
    private long post;

    /** Records alarms. */
    private final class AlarmHandler extends Handler {
        private Instant rang;

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().equals(Level.SEVERE)) {
                rang = clock.instant();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() {
        logger.addHandler(alarms);
        post = community.post(1);
        long discussion = community.discussionOf(post);
        LongStream.rangeClosed(2, MEMBERS).forEach(member -> community.follow(member, discussion, Delivery.NOW));
    }

    @AfterEach
    void stop() {
        logger.removeHandler(alarms);
        community.close();
    }

    /** F4. */
    @Test
    void losesNothingDuringAnOutageOfTwoHours() throws Exception {
        try (UnusedPort port = new UnusedPort()) {
            enqueue(2, 51);
            MailRelay relay = MailFixture.relay(community, MailFixture.relayAt(port.number()), clock);
            elapse(relay, Duration.ofMinutes(30));
            enqueue(52, MEMBERS);
            elapse(relay, Duration.ofMinutes(90));
            assertThat(alarms.rang).isBetween(START, START.plus(Duration.ofMinutes(10)));
            assertThat(count("state = 'READY' and attempts = 0")).isEqualTo(100);

            try (ScriptedServer server = new ScriptedServer(port.number(), List.of())) {
                elapse(relay, Duration.ofMinutes(31));
                assertThat(server.accepted()).hasSize(100).doesNotHaveDuplicates();
                assertThat(server.conversations())
                        .as("one connection is used again and again")
                        .isLessThanOrEqualTo(2);
            }
        }
        assertThat(count("state = 'SENT'")).isEqualTo(100);
        assertThat(suppressed()).isEqualTo("[]");
    }

    private void elapse(MailRelay relay, Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(30)) {
            relay.alarmIfDue();
            MailFixture.run(relay);
            clock.forward(Duration.ofSeconds(30));
        }
    }

    /** F5: a slow relay blocks as many threads as configured, and no more. */
    @Test
    void boundsThreadsWaitingForASlowRelay() throws Exception {
        enqueue(2, MEMBERS);
        ForkJoinPool threads = new ForkJoinPool(16);
        try (ScriptedServer server = new ScriptedServer("MAIL", ScriptedServer.SLOW)) {
            MailRelay relay = MailFixture.relay(community, MailFixture.relayAt(server.port()), clock);
            Runnable hand = new Runnable() {
                @Override
                public void run() {
                    relay.run(() -> threads.execute(this));
                }
            };
            threads.execute(hand);
            assertThat(server.awaitSlow(3)).isTrue();
            for (int more = 0; more < 20; more++) {
                relay.run(() -> {});
            }
            assertThat(server.conversations()).isEqualTo(3);
            server.release();
            assertThat(threads.awaitQuiescence(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.accepted()).hasSize(100).doesNotHaveDuplicates();
            assertThat(server.conversations())
                    .as("one connection for each worker")
                    .isLessThanOrEqualTo(4);
        } finally {
            threads.shutdown();
        }
    }

    /** F5: a relay that stops answering is left after the timeout, in every phase. */
    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "MAIL", "RCPT", "DATA", "."})
    void timesOutInEveryPhase(String where) throws Exception {
        enqueue(2, 4);
        try (ScriptedServer server = new ScriptedServer(where, ScriptedServer.SWALLOW)) {
            MailFixture.run(MailFixture.relay(community, MailFixture.withShortTimeout(server.port()), clock));
            assertThat(server.awaitConversations(1)).isTrue();
            assertThat(server.conversations()).isEqualTo(where.equals("CONNECT") ? 1 : 3);
        }
        assertThat(count("state in ('READY', 'WAITING')")).isEqualTo(3);
        assertThat(MailFixture.breaker(community, clock).state().open()).isFalse();
        assertThat(suppressed()).isEqualTo("[]");
    }

    /** F5: of all failures only an unknown address is suppressed, and other mails are sent. */
    @Test
    void suppressesOnlyTheUnknownAddress() throws Exception {
        List<Reply> script = List.of(
                new Reply("RCPT", "member2@", "451 4.3.0 Later"),
                new Reply("RCPT", "member3@", "550 5.1.1 No such person"),
                new Reply("RCPT", "member4@", "552 5.2.2 Mailbox full"),
                new Reply("RCPT", "member5@", "501 Syntax"));
        enqueue(2, 6);
        try (ScriptedServer server = new ScriptedServer(script)) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(server.port()), clock));
            assertThat(server.accepted()).containsExactly("member6@example.org");
        }
        assertThat(suppressed()).isEqualTo("[3]");
        assertThat(community
                        .list("select state from outgoing_mail order by member_id")
                        .toString())
                .isEqualTo("[WAITING, FAILED, WAITING, FAILED, SENT]");
    }

    /** F5: rejections of our sender or authentication are no address's fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAIL|550 5.1.1 Sender unknown",
                "MAIL|553 5.1.3 Bad sender",
                "MAIL|550 Sender refused",
                "MAIL|535 5.7.8 Sign-in failed",
                "MAIL|550 5.7.1 Your IP is blacklisted",
                "CONNECT|554 Your host is not allowed to connect"
            })
    void suppressesNobodyIfTheFaultIsOurs(String trouble) throws Exception {
        enqueue(2, 4);
        String[] script = trouble.split("\\|");
        try (ScriptedServer server = new ScriptedServer(script[0], script[1])) {
            MailRelay relay = MailFixture.relay(community, MailFixture.relayAt(server.port()), clock);
            MailFixture.run(relay);
            assertThat(alarms.rang).as("at once").isEqualTo(START);
            clock.forward(Duration.ofMinutes(29));
            MailFixture.run(relay);
            assertThat(server.conversations()).as("stopped").isEqualTo(1);
        }
        assertThat(suppressed()).isEqualTo("[]");
        assertThat(count("state in ('READY', 'WAITING') and attempts = 0")).isEqualTo(3);
    }

    private void enqueue(long first, long last) {
        List<Long> members = LongStream.rangeClosed(first, last).boxed().toList();
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, members));
    }

    private long count(String which) {
        return community.number("select count(*) from outgoing_mail where " + which);
    }

    private String suppressed() {
        return community.list("select member_id from mail_suppression").toString();
    }
}
