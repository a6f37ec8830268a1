package org.patientforum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.digest.DigestsFixture;
import org.patientforum.notifications.fanout.FanOutFixture;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.notifications.fanout.NotificationTasks;
import org.patientforum.notifications.fanout.TaskKind;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.bounces.BounceSettings;
import org.patientforum.notifications.mail.bounces.VerpAddresses;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.mail.transport.MailSettings;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.notifications.preferences.MailTimes;
import org.patientforum.notifications.preferences.MailTimesService;
import org.patientforum.notifications.preferences.MemberMailPreferences;
import org.patientforum.shared.FiredEvents;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.SecondWriter;

/**
 * Races between two transactions that may both insert the first row, for notifications and mail. The second begins
 * before the first commits. The keys are listed in unique-keys.csv.
 */
class FirstChoicesTest {

    private static final BounceSettings MAILBOX = new BounceSettings(
            "127.0.0.1",
            143,
            MailSettings.Tls.NONE,
            Optional.empty(),
            "bounces",
            "s3cret",
            "INBOX",
            "bounces+*@example.org",
            true,
            "INBOX",
            Duration.ofSeconds(5));
    private static final long MEMBER = 2;

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final List<Race> races = new ArrayList<>();

    /** The steps of two transactions, and a query with the number it returns afterwards. */
    private record Race(
            String what,
            Consumer<CommunityFixture> before,
            Consumer<CommunityFixture> first,
            Consumer<CommunityFixture> second,
            String rows,
            long number) {

        void run(CommunityFixture community) {
            before.accept(community);
            SecondWriter.Outcome<Boolean> outcome = SecondWriter.after(
                    community.database(),
                    community.transaction(),
                    community.em(),
                    () -> done(first, community),
                    () -> done(second, community));
            assertThat(outcome.thrown()).isNull();
            assertThat(community.number(rows)).as(rows).isEqualTo(number);
        }

        private static boolean done(Consumer<CommunityFixture> step, CommunityFixture community) {
            step.accept(community);
            return true;
        }
    }

    @TestFactory
    Stream<DynamicTest> onBothDatabases() {
        choices();
        mails();
        news();
        return races.stream()
                .flatMap(race -> Stream.of(TwoNodes.Database.values())
                        .map(database -> DynamicTest.dynamicTest(race.what() + ", on " + database, () -> {
                            try (CommunityFixture community = TwoNodes.community(database, clock, 3)) {
                                race.run(community);
                            }
                        })));
    }

    private void choices() {
        add("mail times", times(7), times(9), "select digest_hour from mail_wishes", 9);
        add(
                "mail privacy",
                privacy(MailPrivacy.TITLE),
                privacy(MailPrivacy.FULL),
                "select count(*) from mail_privacy where privacy = 'FULL'",
                1);
        both(
                "opt-outs",
                community -> MailFixture.optOuts(community, clock).chooseKinds(MEMBER, List.of()),
                "select count(*) - count(distinct kind) from mail_stop",
                0);
        both(
                "a digest subscription",
                community -> DigestsFixture.subscribe(community, Delivery.DAILY, MEMBER, clock),
                "select count(*) from digest_round",
                1);
    }

    private Consumer<CommunityFixture> times(int hour) {
        MailTimes times = new MailTimes(hour, DayOfWeek.MONDAY, null, null, Delivery.NOW);
        return community -> new MailTimesService(new MemberMailPreferences(community.em()), new FiredEvents<>())
                .choose(MEMBER, times);
    }

    private Consumer<CommunityFixture> privacy(MailPrivacy privacy) {
        return community -> MailFixture.privacy(community, clock).choose(MEMBER, privacy);
    }

    private void mails() {
        both(
                "a mail about the account",
                community -> MailFixture.outbox(community, clock).enqueueOncePerHour(MailKind.ADDRESS_KNOWN, MEMBER),
                "select count(*) from outgoing_mail",
                1);
        both(
                "a suppressed address",
                community -> MailFixture.suppressByRelay(community, clock, MEMBER),
                "select count(*) from mail_suppression",
                1);
        both(
                "a domain that refuses our mail",
                community -> MailFixture.domainRefuses(community, clock, "example.org", 1),
                "select count(*) + (select count(*) from mail_doubt) from mail_destination",
                2);
        races.add(new Race(
                "two reports about a mail",
                this::enqueue,
                community -> bounce(community, 550),
                community -> bounce(community, 450),
                "select sum(weight) from mail_bounce",
                2));
        races.add(new Race(
                "two complaints about a mail",
                this::enqueue,
                this::complain,
                this::complain,
                "select count(*) from mail_bounce",
                1));
    }

    private void enqueue(CommunityFixture community) {
        community
                .transaction()
                .run(() -> MailFixture.outbox(community, clock).enqueue(MailKind.ADDRESS_KNOWN, 1, List.of(MEMBER)));
    }

    private void bounce(CommunityFixture community, int code) {
        MailFixture.bounceProcessor(community, MAILBOX, clock).bounced(token(community), code, "");
    }

    private void complain(CommunityFixture community) {
        MailFixture.bounceProcessor(community, MAILBOX, clock).complained(token(community));
    }

    private static VerpAddresses.Token token(CommunityFixture community) {
        Number mail = (Number)
                community.em().createNativeQuery("select id from outgoing_mail").getSingleResult();
        String address = MailFixture.returnAddress(MAILBOX, mail.longValue(), "member" + MEMBER + "@example.org");
        return MailFixture.verpAddresses(MAILBOX).tokenIn(address).orElseThrow();
    }

    private void news() {
        String rows = "select count(*) + (select count(*) from outgoing_mail) from notification";
        races.add(new Race(
                "addressees notified by two nodes that both hold the claim",
                this::task,
                this::notifyAddressees,
                this::notifyAddressees,
                rows,
                2));
        races.add(new Race(
                "followers notified by two nodes that both hold the claim",
                this::task,
                this::notifyFollowers,
                this::notifyFollowers,
                rows,
                2));
    }

    /** Member 1 starts a discussion, members 2 and 3 follow it, and 3 replies. */
    private void task(CommunityFixture community) {
        long discussion = community.discussionOf(community.post(1));
        community.follow(2, discussion, Delivery.NOW);
        community.follow(3, discussion, Delivery.NOW);
        long reply = community.reply(discussion, 3, "For me, too.", 1);
        community
                .transaction()
                .run(() -> new NotificationTasks(community.em())
                        .add(new NotificationTask(TaskKind.REPLY_POSTED, reply, clock.instant())
                                .aboutPost(discussion, 3)));
    }

    private void notifyAddressees(CommunityFixture community) {
        FanOutFixture.mentions(community, clock, MailPolicy.INSTANT)
                .notifyAddressees(new NotificationTasks(community.em()).lock(taskId(community)));
    }

    private void notifyFollowers(CommunityFixture community) {
        FanOutFixture.of(community, clock, MailPolicy.INSTANT, null, community.transaction())
                .nextBatch(taskId(community));
    }

    private static long taskId(CommunityFixture community) {
        return ((Number) community
                        .em()
                        .createNativeQuery("select id from notification_task")
                        .getSingleResult())
                .longValue();
    }

    private void both(String what, Consumer<CommunityFixture> step, String rows, long number) {
        add(what, step, step, rows, number);
    }

    private void add(
            String what,
            Consumer<CommunityFixture> first,
            Consumer<CommunityFixture> second,
            String rows,
            long number) {
        races.add(new Race(what, community -> {}, first, second, rows, number));
    }
}
