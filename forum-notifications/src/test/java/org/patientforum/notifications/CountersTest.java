package org.patientforum.notifications;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.fanout.NotificationTask;
import org.patientforum.shared.TestDatabase;

/**
 * Chance posts, edits, withdraws, hides, deletes, restores, approves, moves, splits, merges, takes back, likes, follows and reads. After
 * every step each number that the forum keeps or shows is what a recount of the rows says.
 *
 * <p>A failure names its seed; {@code -Dforum.counters.seed=…} repeats it, {@code -Dforum.counters.steps=10000} goes on for longer.
 */
class CountersTest {

    private static final int LATELY = 15;

    /** On which database. */
    TestDatabase database() {
        return new TestDatabase(NotificationTask.class);
    }

    int usualSteps() {
        return 300;
    }

    @Test
    void everyNumberIsWhatARecountSays() {
        long seed = Long.getLong("forum.counters.seed", System.nanoTime());
        int steps = Integer.getInteger("forum.counters.steps", usualSteps());
        Deque<String> lately = new ArrayDeque<>();
        int step = 0;
        try (RandomForum forum = new RandomForum(database(), seed)) {
            Recount recount = new Recount(forum);
            for (step = 1; step <= steps; step++) {
                lately.add(step + ". " + forum.step());
                if (lately.size() > LATELY) {
                    lately.remove();
                }
                recount.compare(step % 10 == 0);
            }
            System.out.println("Seed " + seed + ": " + forum.summary());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "-Dforum.counters.seed=%d -Dforum.counters.steps=%d%n%s%n%s"
                            .formatted(seed, step, String.join("\n", lately), e.getMessage()),
                    e);
        }
    }
}
