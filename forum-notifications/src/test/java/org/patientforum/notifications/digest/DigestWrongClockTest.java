package org.patientforum.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.shared.MutableClock;

/**
 * F7, on a real database: over two weeks with a change to summer time, the clock is wrong now and then, by an hour
 * either way or two days ahead. There is at most one digest for each day, and each reply is in one of them.
 */
class DigestWrongClockTest {

    private static final long READER = 2;
    private static final int STEPS = 110;

    /**
     * @param minutes minutes since the last step
     * @param post whether a reply is posted
     * @param skew error of the clock while the job runs
     */
    private record Step(int minutes, boolean post, Duration skew) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(20, 339).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.of(true, false, false),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(Duration.ZERO)),
                                Tuple.of(
                                        1,
                                        Arbitraries.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(2)))))
                .as(Step::new);
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void sendsOneDigestADayAndMissesNoReply(@ForAll @Size(STEPS) List<@From("steps") Step> steps) {
        Fortnight fortnight = new Fortnight();
        fortnight.run(steps);
        Statistics.label("enough was written and told")
                .collect(fortnight.posts.size() > 20 && fortnight.periods > 4)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
    }

    /** The window of a digest: posts written in it are in the digest. */
    private record Window(Instant from, Instant until) {
        boolean contains(Instant post) {
            return !post.isBefore(from) && post.isBefore(until);
        }
    }

    private static final class Fortnight {

        private final MutableClock clock = new MutableClock("2026-03-22T00:00:20Z");
        private final List<Instant> posts = new ArrayList<>();
        private final List<Window> windows = new ArrayList<>();
        private int periods;

        void run(List<Step> steps) {
            try (CommunityFixture community = new CommunityFixture(clock, 3)) {
                community.followGroup(READER, Delivery.DAILY);
                community.change("update follow set since = '2026-01-01T00:00:00Z'");
                steps.forEach(step -> perform(community, step));
                for (int quarter = 0; quarter < 16; quarter++) {
                    clock.forward(Duration.ofHours(6));
                    run(community, Duration.ZERO);
                }
                List<?> sent = community.list("select period from test_periods order by period");
                periods = sent.size();
                assertThat(sent).doesNotHaveDuplicates();
            }
            assertThat(posts)
                    .allSatisfy(post -> assertThat(windows)
                            .as("digests that tell of the post of " + post)
                            .anyMatch(digest -> digest.contains(post)));
        }

        private void perform(CommunityFixture community, Step step) {
            clock.forward(Duration.ofMinutes(step.minutes()));
            if (step.post()) {
                posts.add(clock.instant());
                DigestsFixture.post(community, 1, clock.instant());
            }
            run(community, step.skew());
            clock.forward(Duration.ofMinutes(1)); // as the job does; nothing was posted while the clock was corrected
            run(community, Duration.ZERO);
        }

        private void run(CommunityFixture community, Duration wrong) {
            community.change("create table if not exists test_periods (digest bigint primary key, period date)");
            Instant now = clock.instant();
            clock.forward(wrong);
            DigestsFixture.batch(community, clock, MailPolicy.INSTANT, community.transaction())
                    .run();
            clock.forward(wrong.negated());
            for (Object id :
                    community.list("select id from digest where id not in (select digest from test_periods)")) {
                community.change("insert into test_periods select " + id + ", period from digest_round");
                Instant from = Instant.ofEpochMilli(community.number(
                        "select cast(extract(epoch from news_from) * 1000 as bigint) from digest where id = " + id));
                Instant until = Instant.ofEpochMilli(community.number(
                        "select cast(extract(epoch from news_until) * 1000 as bigint) from digest where id = " + id));
                windows.add(new Window(from, until.isBefore(now) ? until : now));
            }
        }
    }
}
