package org.patientforum.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.NORA;
import static org.patientforum.shared.SampleData.THISTLE;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.patientforum.posting.staff.StaffDiscussionsFixture;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.shared.ForumException;

/**
 * Random replies, reads, splits, merges, undos and moves, while one member receives digests. Every unread reply in what she follows is in exactly one
 * digest.
 */
class TransferPropertiesTest {

    private static final int STEPS = 160;

    private enum Kind {
        REPLY,
        READ,
        SPLIT,
        MERGE,
        UNDO,
        MOVE
    }

    /**
     * @param where selects the discussion
     * @param which selects a post, another discussion or a group
     * @param more number of further posts that are split off
     */
    private record Step(Kind what, int where, int which, int more) {}

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 999).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Kind.REPLY),
                                Tuple.of(1, Kind.READ),
                                Tuple.of(1, Kind.SPLIT),
                                Tuple.of(1, Kind.MERGE),
                                Tuple.of(1, Kind.UNDO),
                                Tuple.of(1, Kind.MOVE)),
                        any,
                        any,
                        Arbitraries.integers().between(0, 3))
                .as(Step::new);
    }

    @Property(tries = 3, edgeCases = EdgeCasesMode.NONE)
    void everyUnreadReplyIsInExactlyOneDigest(@ForAll @Size(STEPS) List<@From("steps") Step> steps) {
        try (StaffDiscussionsFixture fixture = new StaffDiscussionsFixture()) {
            Community community = new Community(fixture);
            community.perform(steps);
            Statistics.label("enough splits, merges and their undoing")
                    .collect(community.done > 20)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
        }
    }

    private static final class Community {

        private final StaffDiscussionsFixture fixture;
        private final Map<Long, Instant> expected = new HashMap<>();
        private final Map<Long, Instant> posts = new HashMap<>();
        private final Set<Long> read = new HashSet<>();
        private Instant lastDigest;
        private int done;

        Community(StaffDiscussionsFixture fixture) {
            this.fixture = fixture;
        }

        void perform(List<Step> steps) {
            for (int n = 0; n < 4; n++) {
                long id = fixture.discussion(3);
                if (n < 3) {
                    fixture.follow(THISTLE, id, Delivery.DAILY);
                }
            }
            fixture.clock.pass(java.time.Duration.ofMinutes(1));
            lastDigest = fixture.clock.instant();
            for (int step = 0; step < steps.size(); step++) {
                performStep(steps.get(step));
                if (step % 12 == 11) {
                    digest();
                }
            }
            assertCounts();
        }

        private void assertCounts() {
            for (String wrong : List.of(
                    "discussion d where d.reply_count <> (select count(*) from post p where p.discussion_id = d.id and p.number > 1)",
                    "discussion d where d.last_number < (select max(p.number) from post p where p.discussion_id = d.id)",
                    "discussion d where d.last_post_at <> (select max(p.posted_at) from post p where p.discussion_id = d.id)",
                    "discussion d where d.merged_into is null"
                            + " and d.follower_count <> (select count(*) from follow f where f.discussion_id = d.id)",
                    "discussion d where d.merged_into is null"
                            + " and not exists (select 1 from post p where p.discussion_id = d.id)",
                    "discussion d join post p on p.discussion_id = d.id where d.merged_into is not null",
                    "forum_group g where g.discussion_count <>"
                            + " (select count(*) from discussion d where d.group_id = g.id and d.merged_into is null)",
                    "reading_position r join discussion d on d.id = r.discussion_id"
                            + " where d.merged_into is null and r.last_number > d.last_number",
                    "post p where p.reply_to >= p.number")) {
                assertThat(fixture.queryNumber("select count(*) from " + wrong))
                        .as(wrong)
                        .isZero();
            }
        }

        private void performStep(Step step) {
            long here = any(step.where());
            switch (step.what()) {
                case REPLY -> reply(here);
                case READ -> read(here, step.which());
                case SPLIT -> staff(() -> split(here, step));
                case MERGE -> staff(() -> fixture.call(staff -> staff.transfers.merge(NORA, here, any(step.which()))));
                case UNDO -> staff(() -> fixture.run(staff -> staff.transfers.undo(NORA, latestTransfer())));
                case MOVE ->
                    staff(() -> fixture.run(staff -> staff.discussions.move(NORA, here, 1 + step.which() % 2)));
            }
        }

        private long any(int chosen) {
            List<?> there = fixture.database.with(
                    em -> em.createNativeQuery("select id from discussion where merged_into is null order by id")
                            .getResultList());
            return ((Number) there.get(chosen % there.size())).longValue();
        }

        private void staff(Runnable action) {
            try {
                action.run();
                done++;
            } catch (ForumException refused) {
                // Random steps include impossible ones.
            }
        }

        private void reply(long discussionId) {
            long post = fixture.reply(discussionId, "Reply", null);
            posts.put(post, fixture.clock.instant());
            if (fixture.queryNumber("select count(*) from follow where member_id = %d and discussion_id = %d"
                            .formatted(THISTLE, discussionId))
                    > 0) {
                expected.put(post, fixture.clock.instant());
            }
        }

        private void read(long discussionId, int chosen) {
            int last = Math.toIntExact(
                    fixture.queryNumber("select last_number from discussion where id = " + discussionId));
            int upTo = 1 + chosen % last;
            fixture.read(THISTLE, discussionId, upTo);
            List<?> seen = fixture.database.with(em -> em.createNativeQuery(
                            "select id from post where number <= " + upTo + " and discussion_id = " + discussionId)
                    .getResultList());
            seen.forEach(id -> read.add(((Number) id).longValue()));
        }

        private void split(long discussionId, Step step) {
            int last = Math.toIntExact(
                    fixture.queryNumber("select last_number from discussion where id = " + discussionId));
            int first = 2 + step.which() % last;
            PostNumbers chosen = PostNumbers.of(first + "-" + (first + step.more()), List.of());
            fixture.call(staff -> staff.transfers.split(NORA, discussionId, chosen, "Split"));
        }

        private long latestTransfer() {
            return fixture.queryNumber(
                    "select coalesce(max(id), 0) from transfer where undone_by_id is null and undoes_id is null");
        }

        private void digest() {
            fixture.clock.pass(java.time.Duration.ofSeconds(30));
            Instant now = fixture.clock.instant();
            NewsWindow window = new NewsWindow(THISTLE, List.of(Delivery.DAILY), lastDigest, now);
            long inDigest = fixture
                    .database
                    .with(em -> ReadingFixture.unreadNews(em).news(List.of(window)))
                    .getOrDefault(window, List.of())
                    .stream()
                    .mapToLong(NewsInDiscussion::posts)
                    .sum();
            long unread = expected.entrySet().stream()
                    .filter(post -> !post.getValue().isBefore(lastDigest) && !read.contains(post.getKey()))
                    .count();
            long written = posts.values().stream()
                    .filter(at -> !at.isBefore(lastDigest))
                    .count();
            assertThat(inDigest).isBetween(unread, written);
            lastDigest = now;
        }
    }
}
