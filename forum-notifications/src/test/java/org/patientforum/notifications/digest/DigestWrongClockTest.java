package org.patientforum.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.Community;
import org.patientforum.notifications.mail.MailPolicy;
import org.patientforum.shared.SetClock;

/**
 * F7, through the real database: over two weeks with a change to summer time the clock is wrong now and then, by an hour either
 * way or two days ahead. Still at most one digest for each day, and no reply that none of them tells of.
 */
class DigestWrongClockTest {

    private static final long READER = 2;
    private static final int STEPS = 110;
    private static final List<Duration> WRONG = List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(2));

    private final SetClock clock = new SetClock("2026-03-22T00:00:20Z");
    private final List<Instant> posts = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    /** What a digest could tell: all from then until then that had been written. */
    private record Told(Instant from, Instant until) {
        boolean of(Instant post) {
            return !post.isBefore(from) && post.isBefore(until);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void sendsOneDigestADayAndForgetsNoReply(long seed) {
        Random random = new Random(seed);
        try (Community community = new Community(clock, 3)) {
            community.followGroup(READER, Delivery.DAILY);
            community.change("update follow set since = '2026-01-01T00:00:00Z'");
            for (int step = 0; step < STEPS; step++) {
                clock.forward(Duration.ofMinutes(20 + random.nextInt(320)));
                if (random.nextInt(3) == 0) {
                    posts.add(clock.instant());
                    DigestsForTests.post(community, 1, clock.instant());
                }
                Duration wrong = random.nextInt(6) == 0 ? WRONG.get(random.nextInt(WRONG.size())) : Duration.ZERO;
                run(community, wrong);
                clock.forward(
                        Duration.ofMinutes(1)); // as the timer does; nothing was written while the clock was put right
                run(community, Duration.ZERO);
            }
            for (int quarter = 0; quarter < 16; quarter++) {
                clock.forward(Duration.ofHours(6));
                run(community, Duration.ZERO);
            }
            assertThat(community.list("select period from test_periods order by period"))
                    .hasSizeGreaterThan(4)
                    .doesNotHaveDuplicates();
        }
        assertThat(posts)
                .hasSizeGreaterThan(20)
                .allSatisfy(post -> assertThat(told)
                        .as("digests that tell of the post of " + post)
                        .anyMatch(digest -> digest.of(post)));
    }

    private void run(Community community, Duration wrong) {
        community.change("create table if not exists test_periods (digest bigint primary key, period date)");
        Instant now = clock.instant();
        clock.forward(wrong);
        DigestsForTests.run(community, clock, MailPolicy.INSTANT, community.transaction())
                .run();
        clock.forward(wrong.negated());
        for (Object id : community.list("select id from digest where id not in (select digest from test_periods)")) {
            community.change("insert into test_periods select " + id + ", period from digest_round");
            Instant from = Instant.ofEpochMilli(community.number(
                    "select cast(extract(epoch from news_from) * 1000 as bigint) from digest where id = " + id));
            Instant until = Instant.ofEpochMilli(community.number(
                    "select cast(extract(epoch from news_until) * 1000 as bigint) from digest where id = " + id));
            told.add(new Told(from, until.isBefore(now) ? until : now));
        }
    }
}
