package org.patientforum.notifications.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags.Flag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.GreenMailServer;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.jobs.LeasesFixture;

/** Processes reports from a real mailbox. */
class BounceMailboxReaderTest {

    private static final String ADDRESS = "bounces+*@example.org";

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private final GreenMail greenMail = GreenMailServer.speaking(ServerSetup.PROTOCOL_IMAP);
    private GreenMailUser mailbox;
    private long discussion;

    @BeforeEach
    void start() {
        greenMail.start();
        mailbox = greenMail.setUser("bounces@example.org", "bounces", "s3cret");
        discussion = community.discussionOf(community.post(1));
        community.follow(2, discussion, Delivery.NOW);
    }

    @AfterEach
    void stop() {
        greenMail.stop();
        community.close();
    }

    @Test
    void suppressesAnUnknownAddressAndShowsStaffWhy() {
        long mail = sentTo(2);
        deliverAbout("postfix-no-such-person", mail);
        run();
        assertThat(suppressed()).isEqualTo("[2]");
        assertThat(answers()).isEqualTo("[FAILED BOUNCED 550 5.1.1 DEAD_ADDRESS]");
        assertThat(inbox()).as("counted reports are deleted").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange-not-found", "exim-without-report"})
    void suppressesAnUnknownAddressForAnyReport(String report) {
        deliverAbout(report, sentTo(2));
        run();
        assertThat(suppressed()).isEqualTo("[2]");
    }

    @Test
    void suppressesAfterTwoPermanentOrFourTemporaryFailures() {
        deliverAbout("exim", sentTo(2));
        run();
        assertThat(suppressed()).isEqualTo("[]");
        deliverAbout("gmail-full", sentTo(2));
        run();
        assertThat(suppressed()).as("2 + 1").isEqualTo("[]");
        deliverAbout("exchange-expired", sentTo(2));
        run();
        assertThat(suppressed()).as("2 + 1 + 1").isEqualTo("[2]");
    }

    @Test
    void forgetsFailuresAfterThirtyDays() {
        deliverAbout("exim", sentTo(2));
        run();
        clock.forward(Duration.ofDays(31));
        deliverAbout("exim", sentTo(2));
        run();
        assertThat(suppressed()).isEqualTo("[]");
        deliverAbout("exim", sentTo(2));
        run();
        assertThat(suppressed()).isEqualTo("[2]");
    }

    @Test
    void countsEachMailOnce() {
        long mail = sentTo(2);
        deliverAbout("exim", mail);
        deliverAbout("exim", mail);
        deliverAbout("gmail-full", mail);
        run();
        assertThat(community.number("select count(*) from mail_bounce")).isEqualTo(1);
        assertThat(suppressed()).isEqualTo("[]");
    }

    /** The forum crashes after it has applied a report and before it marks the message. */
    @Test
    void countsOnceAfterACrash() throws Exception {
        deliverAbout("exim", sentTo(2));
        run(settings(true, ""));
        for (StoredMessage message : inbox()) {
            message.setFlag(Flag.SEEN, false);
        }
        run();
        assertThat(community.number("select sum(weight) from mail_bounce")).isEqualTo(2);
        assertThat(inbox()).isEmpty();
    }

    /** Even if the code blames the recipient, because the text does not. */
    @ParameterizedTest
    @CsvSource({"refuses-our-sender,550 5.7.26", "blocklisted,550 5.1.1"})
    void suppressesNobodyIfTheFaultIsOurs(String report, String codes) {
        for (int mail = 0; mail < 3; mail++) {
            deliverAbout(report, sentTo(2));
        }
        run();
        assertThat(suppressed()).isEqualTo("[]");
        assertThat(answers()).contains("FAILED BOUNCED " + codes + " SENDER_BLAMED");
    }

    @Test
    void optsOutAfterAComplaint() {
        long mail = sentTo(2);
        deliverAbout("complaint", mail);
        run();
        assertThat(delivery()).isEqualTo("[SITE]");
        assertThat(community.list("select kind from mail_stop where member_id = 2 order by kind"))
                .hasToString("[MENTION, REPLY_TO_YOU]");
        assertThat(suppressed()).isEqualTo("[]");
        assertThat(answers()).isEqualTo("[SENT COMPLAINT]");
        community.follow(2, discussion, Delivery.NOW);
        deliverAbout("complaint-with-return-path", mail);
        run();
        assertThat(delivery()).as("the same complaint again").isEqualTo("[NOW]");
    }

    /** An unknown address is suppressed, whatever the wording of the mail server. */
    @ParameterizedTest
    @ValueSource(strings = {"gmx", "exchange-2003", "sendmail-old", "no-author"})
    void suppressesAnUnknownAddressForAnyWording(String report) {
        deliverAbout(report, sentTo(2));
        run();
        assertThat(suppressed()).isEqualTo("[2]");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void countsUnrecognisedBouncesAsTemporary() {
        for (int mail = 0; mail < 4; mail++) {
            assertThat(suppressed()).isEqualTo("[]");
            deliverAbout("no-words-known", sentTo(2));
            run();
        }
        assertThat(suppressed()).isEqualTo("[2]");
        assertThat(community.number("select min(weight) + max(weight) from mail_bounce"))
                .isEqualTo(2);
    }

    @Test
    void keepsABounceWithoutToken() {
        deliver("bounces@example.org", "qmail-remote");
        deliver(address(99, "member2@example.org"), "gmx");
        deliver(address(99, "member2@example.org"), "no-words-known");
        run();
        assertThat(inbox()).hasSize(3).allMatch(message -> message.isSet(Flag.FLAGGED));
    }

    /** A returned mail contains a token that stops mail, and may contain a link that opens an account. */
    @Test
    void storesOnlyTheCodes() {
        long mail = sentTo(2);
        deliver(address(mail, "member2@example.org"), "returned-with-tokens");
        run();
        assertThat(community.list("select relay_answer || coalesce(rendered, '') from outgoing_mail"))
                .containsExactly("BOUNCED 550 5.1.1 DEAD_ADDRESS");
        assertThat(community.list("select answer from mail_suppression"))
                .hasSize(1)
                .noneMatch(answer -> answer.toString().contains("t0ken"));
        assertThat(inbox()).isEmpty();
    }

    /** Unless the address may be valid: another copy of the mail may have arrived. */
    @ParameterizedTest
    @CsvSource({"returned-with-tokens, 0", "exim, 0", "gmail-full, 1"})
    void expiresTheLinkOfABouncedMail(String report, int working) {
        MailFixture.enqueueLink(community, clock, MailKind.RESET_PASSWORD, 2);
        long mail = community.number("select max(id) from outgoing_mail");
        community.change("update outgoing_mail set state = 'SENT'");
        deliverAbout(report, mail);
        run();
        assertThat(community.number("select count(*) from one_time_link where used_at is null"))
                .isEqualTo(working);
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "away-exchange", "postfix-delayed", "not-spam", "read-receipt", "delivered"})
    void ignoresMessagesThatAreNoFailure(String message) {
        deliverAbout(message, sentTo(2));
        run();
        assertThat(answers()).isEqualTo("[SENT null]");
        assertThat(community.number("select count(*) from mail_bounce")).isZero();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void ignoresForgedReports() {
        long mail = sentTo(2);
        sentTo(3);
        deliver(
                "bounces+" + Long.toString(mail, 36) + "-000000000000000000000000@example.org",
                "postfix-no-such-person");
        deliver("bounces@example.org", "postfix-no-such-person");
        deliver(address(mail, "member3@example.org"), "postfix-no-such-person");
        deliver(address(mail + 1, "member2@example.org"), "complaint");
        deliver(address(99, "member2@example.org"), "exim");
        run();
        assertThat(suppressed()).isEqualTo("[]");
        assertThat(delivery()).isEqualTo("[NOW]");
        assertThat(community.number("select count(*) from mail_bounce")).isZero();
        assertThat(inbox()).hasSize(5).allMatch(message -> message.isSet(Flag.FLAGGED));
    }

    @Test
    void ignoresReportsAboutAFormerAddress() {
        long mail = sentTo(2);
        community.change("update person set email = 'new@example.org' where member_id = 2");
        deliverAbout("postfix-no-such-person", mail);
        run();
        assertThat(suppressed()).isEqualTo("[]");
    }

    @Test
    void continuesAfterUnrecognisedMessagesAndKeepsThem() {
        deliverAbout("mailing-list", sentTo(3));
        deliverAbout("by-a-person", sentTo(3));
        deliverAbout("postfix-no-such-person", sentTo(2));
        run();
        assertThat(suppressed()).isEqualTo("[2]");
        assertThat(inbox()).hasSize(2).allMatch(message -> message.isSet(Flag.FLAGGED));
        run();
        assertThat(inbox()).hasSize(2);
    }

    @Test
    void movesThemToTheConfiguredFolder() throws Exception {
        deliverAbout("by-a-person", sentTo(3));
        deliverAbout("exim", sentTo(2));
        run(settings(true, "Not understood"));
        assertThat(folder("Not understood").getMessageCount()).isEqualTo(1);
        assertThat(inbox())
                .as("the report is kept and marked as read")
                .hasSize(1)
                .allMatch(message -> message.isSet(Flag.SEEN));
    }

    @Test
    void continuesAfterAReportThatFails() {
        long poison = sentTo(3);
        deliverAbout("exim", poison);
        deliverAbout("postfix-no-such-person", sentTo(2));
        community.change("alter table mail_bounce add check (mail_id <> " + poison + ")");
        BounceMailboxReader reader = reader(settings(false, ""));
        reader.read();
        assertThat(suppressed()).isEqualTo("[2]");
        assertThat(inbox()).hasSize(1).noneMatch(message -> message.isSet(Flag.FLAGGED));
        reader.read();
        reader.read();
        reader.read();
        assertThat(inbox()).as("after three attempts").hasSize(1).allMatch(message -> message.isSet(Flag.FLAGGED));
    }

    @Test
    void readsBoundedBatches() {
        long mail = sentTo(2);
        for (int message = 0; message < 103; message++) {
            deliverAbout("away", mail);
        }
        run();
        assertThat(inbox()).hasSize(3);
        run();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void isReadByOneNodeAtATime() {
        deliverAbout("exim", sentTo(2));
        community.change("update job_lease set leased_until = current_timestamp + interval '5' minute");
        run();
        assertThat(inbox()).hasSize(1);
        community.change("update job_lease set leased_until = current_timestamp - interval '1' second");
        run();
        assertThat(inbox()).isEmpty();
        assertThat(community.number("select count(*) from job_lease where leased_until is null"))
                .isEqualTo(1);
    }

    @Test
    void retriesUntilTheMailboxIsBack() {
        deliverAbout("exim", sentTo(2));
        BounceSettings wrong = new BounceSettings(
                "127.0.0.1",
                1,
                Tls.NONE,
                Optional.empty(),
                "bounces",
                "s3cret",
                "INBOX",
                ADDRESS,
                false,
                "",
                Duration.ofSeconds(5));
        run(wrong);
        run();
        assertThat(inbox()).isEmpty();
    }

    private BounceSettings settings(boolean keep, String unknown) {
        return new BounceSettings(
                "127.0.0.1",
                greenMail.getImap().getPort(),
                Tls.NONE,
                Optional.empty(),
                "bounces",
                "s3cret",
                "INBOX",
                ADDRESS,
                keep,
                unknown,
                Duration.ofSeconds(60));
    }

    private long sentTo(long member) {
        long post = community.post(1);
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.NEW_REPLY, post, List.of(member)));
        long mail = community.number("select max(id) from outgoing_mail");
        community.change("update outgoing_mail set state = 'SENT' where id = " + mail);
        return mail;
    }

    private String address(long mail, String email) {
        return MailFixture.returnAddress(settings(false, ""), mail, email);
    }

    /** Delivers the message about this mail to the mailbox. */
    private void deliverAbout(String message, long mail) {
        long member = community.number("select member_id from outgoing_mail where id = " + mail);
        deliver(address(mail, "member" + member + "@example.org"), message);
    }

    private void deliver(String returnAddress, String message) {
        mailbox.deliver(BounceSamples.about(returnAddress, message));
    }

    private void run() {
        run(settings(false, ""));
    }

    private void run(BounceSettings settings) {
        reader(settings).read();
    }

    private BounceMailboxReader reader(BounceSettings settings) {
        return new BounceMailboxReader(
                settings,
                new BounceParser(MailFixture.verpAddresses(settings)),
                MailFixture.bounceProcessor(community, settings, clock),
                LeasesFixture.leases(community.em(), community.transaction()),
                community.transaction(),
                clock);
    }

    private List<StoredMessage> inbox() {
        return folder("INBOX").getMessages();
    }

    private MailFolder folder(String name) {
        ImapHostManager host = greenMail.getManagers().getImapHostManager();
        return host.getFolder(mailbox, name);
    }

    private String suppressed() {
        return community.list("select member_id from mail_suppression").toString();
    }

    private String delivery() {
        return community.list("select delivery from follow where member_id = 2").toString();
    }

    /** Returns state and reply of each mail, newest last. */
    private String answers() {
        return community
                .list("select state || ' ' || coalesce(relay_answer, 'null') from outgoing_mail order by id")
                .toString();
    }
}
