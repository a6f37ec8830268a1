package org.patientforum.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.GreenMailServer;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.ScriptedServer;
import org.patientforum.notifications.mail.UnusedPort;
import org.patientforum.notifications.mail.composition.MailComposer;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpConnection;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.crypto.RandomTokens;

/** From the outbox to a real mail server on the loopback address. */
class MailRelayTest {

    private final Logger logger =
            Logger.getLogger(MailRelay.class.getName()); // kept, or its handler might be collected

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 4);
    private final GreenMail greenMail = GreenMailServer.speaking(ServerSetup.PROTOCOL_SMTP);
    private final UnusedPort unused = new UnusedPort();
    private final List<String> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private long post;
    private long discussion;

    @BeforeEach
    void start() {
        greenMail.start();
        logger.addHandler(log);
        post = community.post(1);
        discussion = community.discussionOf(post);
        community.follow(2, discussion, Delivery.NOW);
        community.follow(3, discussion, Delivery.NOW);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(log);
        greenMail.stop();
        unused.close();
        community.close();
    }

    @Test
    void sendsEachFollowerOneMailOverOneConnection() throws Exception {
        enqueue(2, 3);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));

        MimeMessage[] received = greenMail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getAllRecipients())
                .hasSize(1)
                .extracting(Object::toString)
                .containsExactly("member2@example.org");
        assertThat(received[1].getAllRecipients())
                .hasSize(1)
                .extracting(Object::toString)
                .containsExactly("member3@example.org");
        assertThat(received[0].getHeader("Message-ID"))
                .containsExactly(MailFixture.IDS.messageId(MailKind.NEW_REPLY, post, 2));
        assertThat(received[0].getHeader("References")).containsExactly(MailFixture.IDS.threadRoot(discussion, 2));
        assertThat(received[0].getHeader("References")).isNotEqualTo(received[1].getHeader("References"));
        assertThat(received[0].getSubject()).isEqualTo("New replies on the patient forum");
        assertThat(states()).isEqualTo("[SENT, SENT]");
        assertThat(answers()).isEqualTo("[250 SENT, 250 SENT]");
        assertThat(community.number("select count(*) from outgoing_mail where rendered is not null"))
                .isZero();

        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(greenMail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void sendsTheSameMessageIdAgainAfterACrash() throws Exception {
        enqueue(2);
        assertThat(MailFixture.recorder(community, clock).claim(20)).hasSize(1);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(greenMail.getReceivedMessages())
                .as("claimed by a run that crashed")
                .isEmpty();

        community.change("update outgoing_mail set leased_until = current_timestamp - interval '1' second");
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(community.number("select attempts from outgoing_mail")).isEqualTo(2);
    }

    @Test
    void ignoresALeaseFromTheFuture() {
        enqueue(2);
        MailFixture.recorder(community, clock).claim(20);
        community.change("update outgoing_mail set leased_until = current_timestamp + interval '2' day");
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[SENT]");
    }

    @Test
    void capturesMailWithoutARelay() {
        enqueue(2);
        MailFixture.run(MailFixture.relay(community, MailFixture.noRelay(), clock));
        assertThat(states()).isEqualTo("[SENT]");
        assertThat(answers()).isEqualTo("[VIEWER]");
        assertThat(community.list("select rendered from outgoing_mail").toString())
                .contains("To: member2@example.org")
                .contains("Message-ID: " + MailFixture.IDS.messageId(MailKind.NEW_REPLY, post, 2))
                .contains("https://forum.example.org/from-mail/")
                .doesNotContain("/posts/" + post);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_FOLLOWING | update follow set delivery = 'SITE'
            NOT_FOLLOWING | delete from follow
            KIND_STOPPED  | insert into mail_stop values (1, 2, 'NEW_REPLY', current_timestamp)
            NOT_VISIBLE   | update post set state = 'WITHDRAWN'
            NOT_VISIBLE   | update post set state = 'HIDDEN'
            NOT_VISIBLE   | update post set state = 'DELETED'
            ALREADY_READ  | insert into reading_position select 2, discussion_id, 1, current_timestamp from post
            SUSPENDED     | update member set suspended_until = timestamp with time zone '2026-03-06 00:00:00+00'
            NOT_CONFIRMED | update member set state = 'UNCONFIRMED'
            ACCOUNT_GONE  | update member set state = 'FORMER'
            ACCOUNT_GONE  | delete from person
            """)
    void decidesAgainJustBeforeSending(SkippedReason reason, String meanwhile) {
        enqueue(2);
        community.change(meanwhile);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(community
                        .list("select state || ' ' || skipped_reason from outgoing_mail")
                        .toString())
                .isEqualTo("[SKIPPED " + reason + "]");
    }

    @Test
    void sendsAfterASuspensionEnded() {
        enqueue(2);
        community.change("update member set suspended_until = timestamp with time zone '2026-03-04 00:00:00+00'");
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[SENT]");
    }

    @Test
    void createsTheTokenOfALinkWhenSendingAndStoresNone() throws Exception {
        MailFixture.enqueueLink(community, clock, MailKind.CONFIRM_ADDRESS, 2);
        community.change("update member set state = 'UNCONFIRMED'");
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        String token = token(greenMail.getReceivedMessages()[0]);
        assertThat(community.list("select token_hash from one_time_link")).containsExactly(RandomTokens.hash(token));
        assertThat(storedText()).isNotEmpty().noneMatch(value -> value.contains(token));
    }

    /** The first attempt reaches the member, but the relay's reply is lost. */
    @Test
    void createsANewTokenForARetry() throws Exception {
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 2);
        Set<Object> hashes = new HashSet<>();
        for (int attempt = 0; attempt < 3; attempt++) {
            try (ScriptedServer server = new ScriptedServer("RCPT", "451 4.3.0 later")) {
                MailFixture.run(relay(server.port()));
            }
            hashes.addAll(community.list("select token_hash from one_time_link"));
            clock.forward(Duration.ofHours(2));
        }
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        hashes.addAll(community.list("select token_hash from one_time_link"));
        assertThat(hashes).hasSize(4);
        assertThat(community.list("select token_hash from one_time_link"))
                .containsExactly(RandomTokens.hash(token(greenMail.getReceivedMessages()[0])));
    }

    private static String token(MimeMessage message) throws Exception {
        Matcher link = Pattern.compile("/account/(?:confirm|new-password)/([\\w-]{43})")
                .matcher(MailComposer.rendered(message));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Returns all text of mails and links that a dump of the database would contain. */
    private List<String> storedText() {
        return Stream.of("outgoing_mail", "one_time_link")
                .flatMap(table -> community.list("select * from " + table).stream())
                .flatMap(row -> Stream.of((Object[]) row))
                .map(String::valueOf)
                .toList();
    }

    @Test
    void sendsNoExpiredLink() {
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 2);
        community.change("update one_time_link set used_at = current_timestamp");
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(community.list("select skipped_reason from outgoing_mail").toString())
                .isEqualTo("[LINK_ENDED]");
    }

    @Test
    void failsAnAddressThatWouldInjectCommands() {
        community.change(
                "update person set email = U&'jane@example.org\\760ARCPT TO:<eve@example.org>' where member_id = 2");
        enqueue(2, 3);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[FAILED, SENT]");
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void pausesTheQueueAndLogsOnceIfTheRelayIsUnreachable() throws Exception {
        int closedPort = unused.number();
        enqueue(2, 3);
        MailFixture.run(relay(closedPort));
        MailFixture.run(relay(closedPort));
        assertThat(logged)
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo(
                        "The mail server 127.0.0.1:" + closedPort
                                + " is out of reach or in trouble (no answer RELAY_TROUBLE). Mail is queued and is tried again in 1 min.");
        assertThat(states()).isEqualTo("[READY, READY]");
        assertThat(community.number("select max(attempts) from outgoing_mail")).isZero();

        for (int minutes : List.of(1, 2, 5, 10, 15, 30, 30)) {
            clock.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            MailFixture.run(relay(closedPort));
            clock.forward(Duration.ofSeconds(1));
            MailFixture.run(relay(closedPort));
        }
        assertThat(logged).filteredOn(sentence -> sentence.startsWith("ALARM")).hasSize(1);
        assertThat(logged).hasSize(9).last().asString().endsWith("again in 30 min.");

        clock.forward(Duration.ofMinutes(30));
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[SENT, SENT]");
        assertThat(logged).last().asString().contains("accepts mail again");
        assertThat(logged).noneMatch(sentence -> sentence.contains("example.org"));
    }

    @Test
    void treatsAWrongPasswordAsOurFault() {
        greenMail.setUser("forum", "right");
        MailSettings wrong =
                MailFixture.relayAt(greenMail.getSmtp().getPort(), MailSettings.Tls.NONE, "forum", "wrong");
        enqueue(2);
        MailFixture.run(MailFixture.relay(community, wrong, clock));
        assertThat(states()).isEqualTo("[READY]");
        assertThat(logged).hasSize(2).last().asString().startsWith("ALARM: no mail can leave.");
        assertThat(community.number("select count(*) from mail_suppression")).isZero();
        assertThat(logged)
                .first()
                .asString()
                .contains("refuses this forum; check the settings forum.mail.* (535 5.7.8 OUR_FAULT)");
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void neverSendsWithoutRequiredTls() {
        MailSettings secure = MailFixture.relayAt(greenMail.getSmtp().getPort(), MailSettings.Tls.STARTTLS, "", "");
        enqueue(2);
        MailFixture.run(MailFixture.relay(community, secure, clock));
        assertThat(states()).isEqualTo("[READY]");
        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(paused()).isTrue();
    }

    @Test
    void mailsOnceAboutADiscussionUntilTheMemberVisitsIt() throws Exception {
        enqueue(2);
        long discussion = community.discussionOf(post);
        second(discussion, 2);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[SENT, SKIPPED]");
        assertThat(community.list("select skipped_reason from outgoing_mail order by id"))
                .containsExactly(null, "TOLD_ALREADY");

        community.readUpTo(2, discussion, 2);
        second(discussion, 3);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[SENT, SKIPPED, SENT]");
    }

    /** The second mail follows at once or together with the first: personal mails are never held back by others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEW_REPLY              | MENTION      | true  | SENT, SENT
            NEW_REPLY              | REPLY_TO_YOU | true  | SENT, SENT
            NEW_DISCUSSION         | REPLY_TO_YOU | true  | SENT, SENT
            NEW_REPLY MENTION      | NEW_REPLY    | true  | SENT, SENT, SKIPPED
            NEW_REPLY MENTION      | REPLY_TO_YOU | true  | SENT, SENT, SKIPPED
            NEW_REPLY REPLY_TO_YOU | MENTION      | true  | SENT, SENT, SKIPPED
            MENTION                | MENTION      | true  | SENT, SKIPPED
            MENTION                | NEW_REPLY    | true  | SENT, SKIPPED
            NEW_REPLY              | NEW_REPLY    | true  | SENT, SKIPPED
            NEW_REPLY              | MENTION      | false | SKIPPED, SENT
            MENTION                | NEW_REPLY    | false | SENT, SKIPPED
            MENTION                | REPLY_TO_YOU | false | SENT, SKIPPED
            NEW_REPLY              | NEW_REPLY    | false | SENT, SKIPPED
            """)
    void sendsPersonalMailsOnce(String before, MailKind then, boolean sentBetween, String states) throws Exception {
        long discussion = community.discussionOf(post);
        int number = 2;
        for (String kind : before.split(" ")) {
            second(MailKind.valueOf(kind), discussion, number++);
            if (sentBetween) {
                MailFixture.run(relay(greenMail.getSmtp().getPort()));
            }
        }
        second(then, discussion, number);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(states()).isEqualTo("[" + states + "]");
    }

    private void second(long discussion, int number) {
        second(MailKind.NEW_REPLY, discussion, number);
    }

    private void second(MailKind kind, long discussion, int number) {
        long other = community.post(1);
        community.change(
                "update post set discussion_id = " + discussion + ", number = " + number + " where id = " + other);
        community.transaction().run(() -> MailFixture.outbox(community, clock).enqueue(kind, other, List.of(2L)));
    }

    @Test
    void letsOneOfTwoNodesClaimAMail() {
        enqueue(2, 3);
        assertThat(MailFixture.recorder(community, clock).claim(20)).hasSize(2);
        assertThat(MailFixture.recorder(community, clock).claim(20)).isEmpty();
    }

    @Test
    void sendsTheMostUrgentFirst() throws Exception {
        enqueue(2);
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 3);
        MailFixture.run(relay(greenMail.getSmtp().getPort()));
        assertThat(greenMail.getReceivedMessages()[0].getSubject()).isEqualTo("Choose a new password");
    }

    @Test
    void rejectsMessagesToTwoRecipients() throws Exception {
        MimeMessage message = new MimeMessage((jakarta.mail.Session) null);
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, "jane@example.org, eve@example.org");
        SmtpConnection connection =
                new SmtpConnection(MailFixture.relayAt(greenMail.getSmtp().getPort()), "localhost");
        assertThat(connection.open().verdict()).isEqualTo(SmtpReply.Verdict.SENT);
        assertThatThrownBy(() -> connection.send(message, Recipient.of("jane@example.org")))
                .isInstanceOf(IllegalArgumentException.class);
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, "jane@example.org");
        message.setRecipients(jakarta.mail.Message.RecipientType.BCC, "eve@example.org");
        assertThatThrownBy(() -> connection.send(message, Recipient.of("jane@example.org")))
                .isInstanceOf(IllegalArgumentException.class);
        connection.close();
    }

    @Test
    void defersARecipientAndGivesUpAfterFiveDays() throws Exception {
        try (ScriptedServer server = new ScriptedServer("RCPT", "450 4.2.1 <member2@example.org> is busy")) {
            enqueue(2);
            MailFixture.run(relay(server.port()));
            assertThat(states()).isEqualTo("[WAITING]");
            assertThat(answers()).isEqualTo("[450 4.2.1 LATER]");
            clock.forward(Duration.ofMinutes(4));
            MailFixture.run(relay(server.port()));
            assertThat(community.number("select attempts from outgoing_mail")).isEqualTo(1);
            clock.forward(Duration.ofMinutes(1));
            MailFixture.run(relay(server.port()));
            assertThat(community.number("select attempts from outgoing_mail")).isEqualTo(2);
            clock.forward(Duration.ofDays(5));
            MailFixture.run(relay(server.port()));
            assertThat(states()).isEqualTo("[FAILED]");
            assertThat(paused()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 No such person,FAILED,550 5.1.1 DEAD_ADDRESS",
        "DATA,554 5.6.0 Bad message,FAILED,554 5.6.0 OUR_MAIL_WRONG",
        ".,552 5.3.4 Too big,FAILED,552 5.3.4 OUR_MAIL_WRONG",
        "RCPT,550 No,FAILED,550 REFUSED",
        "MAIL,530 5.7.0 Sign in first,WAITING,",
        "RCPT,554 5.7.1 Relay access denied,FAILED,554 5.7.1 MAIL_REFUSED",
        "DATA,421 4.3.2 Closing,WAITING,421 4.3.2 BROKEN_OFF",
        "CONNECT,554 Go away,READY,",
        "RCPT,550 5.7.25 No PTR record,WAITING,550 5.7.25 SENDER_BLAMED",
        ".,DROP,WAITING,no answer BROKEN_OFF"
    })
    void appliesTheVerdictOfAReply(String at, String answer, MailState state, String stored) throws Exception {
        try (ScriptedServer server = new ScriptedServer(at, answer)) {
            enqueue(2);
            MailFixture.run(relay(server.port()));
            assertThat(states()).isEqualTo("[" + state + "]");
            assertThat(answers()).isEqualTo("[" + stored + "]");
            assertThat(paused()).isEqualTo(at.equals("MAIL") || at.equals("CONNECT"));
        }
    }

    private void enqueue(long... members) {
        List<Long> all = java.util.Arrays.stream(members).boxed().toList();
        community.transaction().run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, all));
    }

    private MailRelay relay(int port) {
        return MailFixture.relay(community, MailFixture.relayAt(port), clock);
    }

    private boolean paused() {
        return !MailFixture.breaker(community, clock).state().open();
    }

    private String states() {
        return community.list("select state from outgoing_mail order by id").toString();
    }

    private String answers() {
        return community
                .list("select relay_answer from outgoing_mail order by id")
                .toString();
    }

    @Test
    void appliesTheSitesPolicy() {
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(2L)));
        DeliveryRecorder recorder = MailFixture.recorder(community, clock, digests -> Map.of(), MailPolicy.DIGESTS);
        assertThat(recorder.decide(recorder.claim(1))).isEmpty();
        assertThat(community.list("select state || ' ' || skipped_reason from outgoing_mail"))
                .hasToString("[SKIPPED SITE_POLICY]");
    }
}
