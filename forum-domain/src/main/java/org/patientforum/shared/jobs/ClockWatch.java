package org.patientforum.shared.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Detects steps of the clock by comparing it with monotonic time. A clock slewed by a time server deviates by milliseconds
 * between two polls; a step, or a suspended machine, causes larger deviations.
 */
final class ClockWatch {

    static final Duration TOLERANCE = Duration.ofSeconds(2);

    /**
     * Both clocks must be read within this time; otherwise they are read again, because the process may have been suspended in
     * between.
     */
    private static final long MAX_READ_NANOS = Duration.ofMillis(100).toNanos();

    private static final int TRIES = 5;

    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Instant lastShown;
    private long lastNanos;

    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The step of the clock since the last poll, if there was one. */
    Optional<ClockStep> poll() {
        long before = nanos.getAsLong();
        Instant now = clock.instant();
        for (int i = 1; i < TRIES && nanos.getAsLong() - before > MAX_READ_NANOS; i++) {
            before = nanos.getAsLong();
            now = clock.instant();
        }
        Duration by = lastShown == null
                ? Duration.ZERO
                : Duration.between(lastShown, now).minusNanos(before - lastNanos);
        lastShown = now;
        lastNanos = before;
        return by.abs().compareTo(TOLERANCE) < 0 ? Optional.empty() : Optional.of(new ClockStep(by, now));
    }
}
