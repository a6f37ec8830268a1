package org.patientforum.notifications;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.shared.TestDatabase;

/**
 * Random posts, edits, withdrawals, decisions, moves, splits, merges, undos, likes, follows and reads. After every
 * step each number that the forum stores or displays equals a recount of the rows.
 *
 * A failure reports its seed; {@code -Dforum.counters.seed=…} repeats it, {@code -Dforum.counters.steps=10000} runs
 * longer.
 */
class CountersTest {

    private static final int KEPT_STEPS = 15;

    /** The database to test on. */
    TestDatabase database() {
        return new TestDatabase(NotificationTask.class);
    }

    int defaultSteps() {
        return 300;
    }

    @Test
    void allNumbersMatchARecount() {
        long seed = Long.getLong("forum.counters.seed", System.nanoTime());
        int steps = Integer.getInteger("forum.counters.steps", defaultSteps());
        Deque<String> recent = new ArrayDeque<>();
        int step = 0;
        try (RandomForum forum = new RandomForum(database(), seed)) {
            Recount recount = new Recount(forum);
            for (step = 1; step <= steps; step++) {
                recent.add(step + ". " + forum.step());
                if (recent.size() > KEPT_STEPS) {
                    recent.remove();
                }
                recount.compare(step % 10 == 0);
            }
            System.out.println("Seed " + seed + ": " + forum.summary());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "-Dforum.counters.seed=%d -Dforum.counters.steps=%d%n%s%n%s"
                            .formatted(seed, step, String.join("\n", recent), e.getMessage()),
                    e);
        }
    }
}
