package org.patientforum.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.audit.AuditFixture;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.GreenMailServer;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.ScriptedServer;
import org.patientforum.notifications.mail.UnusedPort;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.queue.MailQueues;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.notifications.mail.queue.QueueState;
import org.patientforum.notifications.mail.queue.QueueState.Why;
import org.patientforum.notifications.mail.queue.WaitingDomain;
import org.patientforum.notifications.mail.transport.ConnectionTestResult.Outcome;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.SendingPolicy;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.NotAllowed;

/** The state of the queue for staff, and its control by administrators. */
class MailQueueServiceTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final UnusedPort unused = new UnusedPort();
    private ScriptedServer server;
    private long post;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedServer(List.of());
        post = community.post(1);
        community.follow(2, community.discussionOf(post), Delivery.NOW);
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(2L)));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        unused.close();
        community.close();
    }

    @Test
    void pausesAndResumesAllMail() {
        act(service -> service.pause(3));
        run("");
        assertThat(server.accepted()).isEmpty();
        assertThat(figures().state().why()).isEqualTo(Why.PAUSED);
        assertThat(figures().state().pausedBy()).isEqualTo("member 3");
        assertThat(figures().waiting()).isEqualTo(1);
        assertThat(figures().oldest()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> act(service -> service.pause(3))).isInstanceOf(NotAllowed.class);

        act(service -> service.resume(1));
        run("");
        assertThat(server.accepted()).hasSize(1);
        assertThat(figures().state().why()).isEqualTo(Why.GOING);
        assertThat(figures().waiting()).isZero();
        assertThat(community.list("select action from audit_entry order by id").toString())
                .isEqualTo("[MAIL_PAUSED, MAIL_RESUMED]");
        assertThatThrownBy(() -> act(service -> service.resume(1))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void holdsAllMailAfterARestore() {
        run("restored on 5 March");
        assertThat(server.accepted()).isEmpty();
        assertThat(figures().state().why()).isEqualTo(Why.HELD);
        clock.forward(Duration.ofDays(2));
        run("restored on 5 March");
        assertThat(server.accepted()).isEmpty();

        act(service -> service.release(1));
        run("restored on 5 March");
        assertThat(server.accepted()).as("the same word applies only once").hasSize(1);
        assertThat(community.list("select action from audit_entry").toString()).isEqualTo("[MAIL_RELEASED]");
        assertThatThrownBy(() -> act(service -> service.release(1))).isInstanceOf(NotAllowed.class);
        run("restored on 6 March");
        assertThat(figures().state().why()).isEqualTo(Why.HELD);
    }

    /** Sign-outs and used links since the backup must stay effective. */
    @Test
    void endsSignInsAndLinksAfterARestoreOnce() {
        signIn("before");
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 3);
        run("restored on 5 March");
        assertThat(community.number("select count(*) from sign_in")).isZero();
        assertThat(community.number("select count(*) from one_time_link where used_at is null"))
                .isZero();

        signIn("afterwards");
        run("restored on 5 March");
        assertThat(community.number("select count(*) from sign_in")).isEqualTo(1);
    }

    private void signIn(String hash) {
        community
                .transaction()
                .run(() -> community
                        .em()
                        .createNativeQuery(
                                "insert into sign_in (id, member_id, token_hash, created_at, last_seen_at, expires_at, device)"
                                        + " values (7, 3, ?1, ?2, ?2, ?2, '')")
                        .setParameter(1, hash)
                        .setParameter(2, java.sql.Timestamp.from(clock.instant()))
                        .executeUpdate());
    }

    /** Only if configured, and never a link that signs in. */
    @Test
    void storesSentMessagesOnlyIfConfigured() {
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 3);
        MailFixture.run(MailFixture.relay(
                community, MailFixture.relayAt(server.port()), new SendingPolicy(1, 0, 30, true, ""), clock));
        assertThat(server.accepted()).hasSize(2);
        assertThat(community
                        .list("select kind from outgoing_mail where rendered is not null")
                        .toString())
                .isEqualTo("[NEW_REPLY]");
    }

    @Test
    void showsTroubleOfTheRelay() throws Exception {
        Instant began = clock.instant();
        MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(unused.number()), clock));
        QueueState state = figures().state();
        assertThat(state.why()).isEqualTo(Why.TROUBLE);
        assertThat(state.troubleSince()).isEqualTo(began);
        assertThat(state.resumeAt()).isEqualTo(began.plusSeconds(60));
        act(service -> service.resume(1));
        run("");
        assertThat(server.accepted()).as("retried at once").hasSize(1);
        assertThat(figures().state().why()).isEqualTo(Why.GOING);
    }

    /** Deferred mails, behind a relay in trouble or a domain that refuses us, are sent at once. */
    @ParameterizedTest
    @ValueSource(strings = {"MAIL|550 No", "RCPT|450 4.2.0 Later", "RCPT|550 5.7.1 Your IP is blacklisted"})
    void resumesDeferredMailAtOnce(String trouble) throws Exception {
        String[] script = trouble.split("\\|");
        try (ScriptedServer refuses = new ScriptedServer(script[0], script[1])) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(refuses.port()), clock));
        }
        assertThat(figures().waitingAgain()).isEqualTo(1);
        assertThat(figures().nextTry()).isAfter(clock.instant());
        run("");
        assertThat(server.accepted()).isEmpty();

        act(service -> service.resume(1));
        assertThat(figures().nextTry()).isEqualTo(clock.instant());
        run("");
        assertThat(server.accepted()).hasSize(1);
        assertThat(figures().nextTry()).isNull();
        assertThatThrownBy(() -> act(service -> service.resume(1))).isInstanceOf(NotAllowed.class);
    }

    /** Mails not yet due stay delayed: quiet hours and the edit window belong to members. */
    @Test
    void doesNotSendMailBeforeItIsFirstDue() {
        community.change("update outgoing_mail set next_attempt_at = timestamp with time zone '2026-03-06 08:00:00Z'");
        assertThat(figures().nextTry()).isEqualTo(Instant.parse("2026-03-06T08:00:00Z"));
        act(service -> service.pause(3));
        assertThat(figures().nextTry()).as("paused").isNull();
        act(service -> service.resume(1));
        run("");
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void listsDomainsThatRefuseOurMail() throws Exception {
        try (ScriptedServer refuses = new ScriptedServer("RCPT", "550 5.7.1 Your IP is blacklisted")) {
            MailFixture.run(MailFixture.relay(community, MailFixture.relayAt(refuses.port()), clock));
        }
        Instant until = clock.instant().plus(Duration.ofMinutes(15));
        assertThat(service(MailFixture.noRelay()).domains())
                .containsExactly(
                        new WaitingDomain("example.org", clock.instant(), until, "550 5.7.1 SENDER_BLAMED", null));
    }

    @Test
    void testsTheConnection() throws Exception {
        assertThat(test(MailFixture.noRelay())).isEqualTo(Outcome.NO_MAIL_SERVER);
        assertThat(test(MailFixture.relayAt(server.port()))).isEqualTo(Outcome.WORKS);
        assertThat(test(MailFixture.relayAt(unused.number()))).isEqualTo(Outcome.NOT_LISTENING);
        assertThat(test(MailFixture.relayAt(server.port(), MailSettings.Tls.STARTTLS, "", "")))
                .isEqualTo(Outcome.NO_TLS);
        assertThat(test(MailFixture.relayAt(server.port(), MailSettings.Tls.TLS, "", "")))
                .isIn(Outcome.CERTIFICATE, Outcome.BROKEN_OFF);
        try (ScriptedServer silent = new ScriptedServer("CONNECT", ScriptedServer.SWALLOW)) {
            assertThat(test(MailFixture.withShortTimeout(silent.port()))).isEqualTo(Outcome.SILENT);
        }
        try (ScriptedServer no = new ScriptedServer("CONNECT", "554 Go away")) {
            assertThat(test(MailFixture.relayAt(no.port()))).isEqualTo(Outcome.REFUSED);
        }
        assertThat(server.accepted()).as("no mail is sent").isEmpty();
    }

    @Test
    void reportsFailedAuthentication() {
        GreenMail greenMail = GreenMailServer.speaking(ServerSetup.PROTOCOL_SMTP);
        greenMail.start();
        try {
            greenMail.setUser("forum", "right");
            int port = greenMail.getSmtp().getPort();
            assertThat(test(MailFixture.relayAt(port, MailSettings.Tls.NONE, "forum", "right")))
                    .isEqualTo(Outcome.WORKS);
            assertThat(test(MailFixture.relayAt(port, MailSettings.Tls.NONE, "forum", "wrong")))
                    .isEqualTo(Outcome.SIGN_IN_REFUSED);
        } finally {
            greenMail.stop();
        }
    }

    private Outcome test(MailSettings settings) {
        return service(settings).tryConnection().outcome();
    }

    private MailQueueService service(MailSettings settings) {
        return new MailQueueService(
                new MailQueues(community.em()),
                new Destinations(community.em()),
                MailFixture.transports(settings, MailFixture.POLICY, clock),
                AuditFixture.trail(community.em(), clock),
                clock);
    }

    private void act(java.util.function.Consumer<MailQueueService> action) {
        community.transaction().run(() -> action.accept(service(MailFixture.relayAt(server.port()))));
    }

    private QueueFigures figures() {
        return community
                .transaction()
                .get(() -> service(MailFixture.relayAt(server.port())).figures());
    }

    private void run(String hold) {
        MailRelay relay = MailFixture.relay(
                community, MailFixture.relayAt(server.port()), new SendingPolicy(1, 0, 30, false, hold), clock);
        relay.applyRestoreHold();
        MailFixture.run(relay);
    }
}
