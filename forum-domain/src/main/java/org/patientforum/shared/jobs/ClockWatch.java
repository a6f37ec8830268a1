package org.patientforum.shared.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares the clock with time as it passes, which nobody can set. A clock that runs a little fast or slow, as a time server has it do, moves by
 * milliseconds between two looks; one that was set, or a machine that was stopped for a while, by more.
 */
final class ClockWatch {

    static final Duration TOLERATED = Duration.ofSeconds(2);

    /** Both are read at one moment, or else once more: the process may have been stopped in between. */
    private static final long ONE_MOMENT = Duration.ofMillis(100).toNanos();

    private static final int TRIES = 5;

    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Instant lastShown;
    private long lastNanos;

    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** How the clock was set since the last look; empty if it was not. */
    Optional<ClockStep> look() {
        long before = nanos.getAsLong();
        Instant now = clock.instant();
        for (int i = 1; i < TRIES && nanos.getAsLong() - before > ONE_MOMENT; i++) {
            before = nanos.getAsLong();
            now = clock.instant();
        }
        Duration by = lastShown == null
                ? Duration.ZERO
                : Duration.between(lastShown, now).minusNanos(before - lastNanos);
        lastShown = now;
        lastNanos = before;
        return by.abs().compareTo(TOLERATED) < 0 ? Optional.empty() : Optional.of(new ClockStep(by, now));
    }
}
