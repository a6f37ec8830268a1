package org.patientforum.notifications.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a deferred mail is retried: soon at first, later every few hours, and for five days at most. */
public final class RetryBackoff {

    public static final Duration GIVE_UP_AFTER = Duration.ofDays(5);
    private static final int[] FIRST_MINUTES = {5, 15, 30, 60};

    private final RandomGenerator random;

    /** @param random spreads later attempts over two to four hours, so that they do not all happen at once */
    public RetryBackoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Returns the time of the next attempt; empty when the mail is given up.
     *
     * @param attempts number of attempts so far, including the one that just ended
     */
    public Optional<Instant> next(int attempts, Instant ordered, Instant now) {
        if (now.isAfter(ordered.plus(GIVE_UP_AFTER))) {
            return Optional.empty();
        }
        int minutes =
                attempts <= FIRST_MINUTES.length ? FIRST_MINUTES[Math.max(attempts, 1) - 1] : random.nextInt(120, 241);
        return Optional.of(now.plus(Duration.ofMinutes(minutes)));
    }
}
