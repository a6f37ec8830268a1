package org.patientforum.reading;

import java.time.Duration;
import java.time.Instant;

/**
 * The numbers of recent visible posts.
 *
 * @param lastDay in the last 24 hours
 * @param lastWeek in the last 7 days
 * @param lastMonth in the last 28 days
 */
public record RecentPosts(long lastDay, long lastWeek, long lastMonth) {

    /** Starts of the periods. */
    record Since(Instant day, Instant week, Instant month) {

        static Since before(Instant now) {
            return new Since(
                    now.minus(Duration.ofDays(1)), now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(28)));
        }
    }
}
