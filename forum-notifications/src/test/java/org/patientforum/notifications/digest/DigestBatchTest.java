package org.patientforum.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.eligibility.DigestContent;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.notifications.preferences.MailTimes;
import org.patientforum.notifications.preferences.MailTimesChosen;
import org.patientforum.shared.MutableClock;

class DigestBatchTest {

    private static final long READER = 2;
    private static final Duration DAY = Duration.ofDays(1);

    private final MutableClock clock = new MutableClock("2026-03-01T08:00:20Z");
    private final CommunityFixture community = new CommunityFixture(clock, 3);
    private MailPolicy policy = MailPolicy.INSTANT;

    @BeforeEach
    void follow() {
        community.followGroup(READER, Delivery.DAILY);
        community.change("update follow set since = '2026-01-01T00:00:00Z'");
    }

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void reportsNewsOnce() {
        postAnHourAgo(1);
        run();
        assertThat(mails()).containsExactly("DIGEST");
        run();
        clock.forward(DAY);
        run();
        assertThat(mails()).as("nothing new, nothing sent").containsExactly("DIGEST");
        assertThat(community.number("select count(*) from digest_round where covered_until > '2026-03-02T07:00:00Z'"))
                .as("the attempt is recorded")
                .isEqualTo(1);
    }

    @Test
    void omitsOwnReadAndHiddenPosts() {
        postAnHourAgo(READER);
        long read = postAnHourAgo(1);
        long hidden = postAnHourAgo(1);
        community.change("insert into reading_position values (" + READER + ", " + community.discussionOf(read)
                + ", 1, '2026-01-01T00:00:00Z')");
        community.change("update post set state = 'HIDDEN' where id = " + hidden);
        run();
        assertThat(mails()).isEmpty();
    }

    @Test
    void omitsMutedDiscussionsAndOtherDeliveries() {
        community.follow(READER, community.discussionOf(postAnHourAgo(1)), Delivery.MUTED);
        community.follow(READER, community.discussionOf(postAnHourAgo(1)), Delivery.NOW);
        run();
        assertThat(mails()).isEmpty();
    }

    @Test
    void countsAllButListsTenDiscussions() {
        for (int i = 0; i < 22; i++) {
            postAnHourAgo(1);
        }
        run();
        DigestContent content = content();
        assertThat(content.posts()).isEqualTo(22);
        assertThat(content.discussions()).isEqualTo(22);
        assertThat(content.lines()).hasSize(10).allSatisfy(line -> {
            assertThat(line.groupMailName()).isEqualTo("Ward group");
            assertThat(line.day()).isEqualTo("1 March 2026");
        });
    }

    @Test
    void readsTheContentAgainWhenSent() {
        long withdrawn = postAnHourAgo(1);
        postAnHourAgo(1);
        run();
        community.change("update post set state = 'WITHDRAWN' where id = " + withdrawn);
        assertThat(content().posts()).isEqualTo(1);
        community.change("update post set state = 'HIDDEN'");
        long digest = community.number("select id from digest");
        assertThat(community
                        .transaction()
                        .get(() -> DigestsFixture.composer(community, policy).contents(List.of(digest))))
                .isEmpty();
    }

    /** One statement for thousands of members: one statement each would keep the transaction open for long. */
    @Test
    void createsManySubscriptionsWithOneStatement() {
        community.followGroup(1, Delivery.DAILY);
        community.followGroup(3, Delivery.DAILY);
        community.transaction().run(() -> subscriptions().create(Delivery.DAILY, READER, clock.instant()));
        community.change("delete from digest_round where member_id <> " + READER);
        AtomicInteger writes = new AtomicInteger();
        SessionEventAdapter counting = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                writes.addAndGet(event.getQuery().isModifyQuery() ? 1 : 0);
            }
        };
        SessionEventManager events = community.em().unwrap(ServerSession.class).getEventManager();
        events.addListener(counting);
        try {
            assertThat(created(0)).as("two members without a subscription").hasValue(3);
            assertThat(created(3)).isEmpty();
        } finally {
            events.removeListener(counting);
        }
        assertThat(writes).hasValue(1);
        assertThat(community.list("select cast(member_id as varchar(9)) from digest_round order by member_id"))
                .containsExactly("1", "2", "3");
        assertThat(community.number("select count(distinct id) from digest_round"))
                .isEqualTo(3);
    }

    private OptionalLong created(long after) {
        return community
                .transaction()
                .get(() -> subscriptions().create(Delivery.DAILY, List.of(Delivery.DAILY), after, clock.instant()));
    }

    @Test
    void isCreatedByOneOfTwoNodes() {
        postAnHourAgo(1);
        community
                .transaction()
                .get(() -> subscriptions().create(Delivery.DAILY, List.of(Delivery.DAILY), 0, clock.instant()));
        DueSubscription found = community
                .transaction()
                .get(() -> subscriptions().findDue(clock.instant()))
                .getFirst();
        process(found);
        process(found);
        assertThat(mails()).containsExactly("DIGEST");
        assertThat(community.number("select looks from digest_round")).isEqualTo(1);
    }

    @Test
    void includesInstantDeliveriesIfTheSiteAllowsDigestsOnly() {
        community.change("update follow set delivery = 'NOW'");
        postAnHourAgo(1);
        run();
        assertThat(mails()).isEmpty();
        policy = MailPolicy.DIGESTS;
        run();
        assertThat(mails()).containsExactly("DIGEST");
    }

    @Test
    void sendsNothingIfTheSiteAllowsNoMail() {
        policy = MailPolicy.OFF;
        postAnHourAgo(1);
        run();
        assertThat(mails()).isEmpty();
    }

    /** A visit removes what was visible then from the digest; newer posts come with the next digest. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, 1, 20, 21", // visits each evening, and a reply is posted afterwards
        "DAILY, 2, 12, 14",
        "WEEKLY, 7, 20, 21", // visits once a week
        "WEEKLY, 1, 20, 21"
    })
    void reachesRegularVisitors(Delivery cadence, int everyDays, int visitHour, int replyHour) {
        community.change("update follow set delivery = '" + cadence + "'");
        int period = cadence == Delivery.DAILY ? 1 : 7;
        Instant day = Instant.parse("2026-03-01T00:00:00Z");
        for (int n = 0; n < 28; n++) {
            Instant today = day.plus(n, ChronoUnit.DAYS);
            clock.forward(Duration.between(clock.instant(), today.plusSeconds(8 * 3600 + 20)));
            run();
            if (n % everyDays == 0) {
                DigestsFixture.visit(community, READER, today.plusSeconds(visitHour * 3600L));
            }
            if (n % period == 0) {
                DigestsFixture.post(community, 1, today.plusSeconds(replyHour * 3600L));
            }
        }
        assertThat(mails())
                .hasSize(28 / period - (cadence == Delivery.DAILY ? 1 : 0))
                .containsOnly("DIGEST");
    }

    @Test
    void asksOnceAfterThirtyDaysAndThenStopsUntilTheNextVisit() {
        for (int day = 0; day < 40; day++) {
            postAnHourAgo(1);
            run();
            clock.forward(DAY);
        }
        assertThat(mails()).hasSize(31).endsWith("DIGEST", "STILL_WANTED");
        DigestsFixture.visit(community, READER, clock.instant());
        for (int day = 0; day < 3; day++) {
            clock.forward(DAY);
            postAnHourAgo(1);
            run();
        }
        assertThat(mails()).hasSize(34).endsWith("STILL_WANTED", "DIGEST", "DIGEST", "DIGEST");
    }

    @Test
    void sendsWeeklyDigestsAndAsksAfterEight() {
        community.change("update follow set delivery = 'WEEKLY'");
        for (int day = 0; day < 12 * 7; day++) {
            postAnHourAgo(1);
            run();
            clock.forward(DAY);
        }
        assertThat(mails()).hasSize(9).endsWith("DIGEST", "STILL_WANTED");
        assertThat(community.number("select count(distinct cast(created_at as date)) from outgoing_mail"))
                .isEqualTo(9);
    }

    @Test
    void asksOnceIfBothDailyAndWeeklyAreFollowed() {
        long weekly = community.discussionOf(postAnHourAgo(1));
        community.follow(READER, weekly, Delivery.WEEKLY);
        community.change("update follow set since = '2026-01-01T00:00:00Z'");
        for (int day = 0; day < 90; day++) {
            postAnHourAgo(1);
            Instant anHourAgo = clock.instant().minusSeconds(3600);
            community.change("update post set posted_at = '" + anHourAgo + "' where discussion_id = " + weekly);
            community.change("update discussion set last_post_at = '" + anHourAgo + "' where id = " + weekly);
            run();
            clock.forward(DAY);
        }
        assertThat(mails()).endsWith("STILL_WANTED").containsOnlyOnce("STILL_WANTED");
        assertThat(community.number("select count(distinct cadence) from digest"))
                .as("both were sent before")
                .isEqualTo(2);
    }

    @Test
    void delaysALateDigestUntilQuietHoursEnd() {
        quiet(8, 20);
        clock.forward(Duration.ofHours(2));
        postAnHourAgo(1);
        run();
        assertThat(due()).isEqualTo("2026-03-01T20:00:00Z");
    }

    @Test
    void ignoresQuietHoursInTheChosenHour() {
        quiet(7, 9);
        postAnHourAgo(1);
        run();
        assertThat(due()).isEqualTo("2026-03-01T08:00:20Z");
    }

    @Test
    void isCheckedAgainWhenAnotherHourIsChosen() {
        DigestSubscriber chosen = new DigestSubscriber(subscriptions(), () -> policy, clock);
        run();
        long claims = community.number("select looks from digest_round where cadence = 'DAILY'");
        assertThat(nextCheck()).isAfter(clock.instant());
        community.transaction().run(() -> chosen.mailTimesChosen(new MailTimesChosen(READER)));
        assertThat(nextCheck()).isEqualTo(clock.instant());
        assertThat(community.number("select looks from digest_round where cadence = 'DAILY'"))
                .as("nodes that found it before are too late")
                .isEqualTo(claims + 1);
    }

    @Test
    void continuesAfterAClockWasTwoDaysAhead() {
        clock.forward(Duration.ofDays(2));
        run();
        clock.forward(Duration.ofDays(-2));
        run();
        clock.forward(Duration.ofHours(2));
        postAnHourAgo(1);
        clock.forward(Duration.ofHours(22));
        run();
        clock.forward(DAY);
        run();
        clock.forward(DAY);
        run();
        assertThat(mails())
                .as("held back until the day of the wrong clock has passed, then sent")
                .containsExactly("DIGEST");
    }

    /**
     * The clock is half a day slow for two hours after the reader's visit, and a post is stamped before the visit.
     */
    @Test
    void includesPostsStampedByASlowClock() {
        DigestBatch run = DigestsFixture.batch(community, clock, policy, community.transaction());
        run.run();
        DigestsFixture.visit(community, READER, clock.instant().plus(Duration.ofMinutes(30)));
        clock.forward(Duration.ofHours(-12));
        run.run();
        DigestsFixture.post(community, 1, clock.instant().plus(Duration.ofMinutes(10)));
        clock.forward(Duration.ofHours(14));
        run.run();
        for (int day = 0; day < 3; day++) {
            clock.forward(DAY);
            run.run();
        }
        assertThat(mails()).containsExactly("DIGEST");
    }

    private void quiet(int from, int until) {
        community
                .transaction()
                .run(() -> community
                        .mailTimes()
                        .choose(READER, new MailTimes(8, DayOfWeek.MONDAY, from, until, Delivery.NOW)));
    }

    private String due() {
        return instant("select next_attempt_at from outgoing_mail").toString();
    }

    private Instant nextCheck() {
        return instant("select next_at from digest_round where cadence = 'DAILY'");
    }

    private Instant instant(String query) {
        return ((OffsetDateTime) community.list(query).getFirst()).toInstant();
    }

    private long postAnHourAgo(long author) {
        return DigestsFixture.post(community, author, clock.instant().minus(Duration.ofMinutes(60)));
    }

    private void run() {
        DigestsFixture.batch(community, clock, policy, community.transaction()).run();
    }

    private DigestSubscriptions subscriptions() {
        return new DigestSubscriptions(community.em());
    }

    private void process(DueSubscription found) {
        Instant now = clock.instant();
        community
                .transaction()
                .run(() -> DigestsFixture.planner(community, clock, policy).process(List.of(found), now));
    }

    private DigestContent content() {
        long digest = community.number("select id from digest");
        return community
                .transaction()
                .get(() -> DigestsFixture.composer(community, policy).contents(List.of(digest)))
                .get(digest);
    }

    private List<Object> mails() {
        return community.list("select kind from outgoing_mail order by created_at, id");
    }
}
