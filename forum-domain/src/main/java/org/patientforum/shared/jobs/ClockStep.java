package org.patientforum.shared.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * A step of the machine's clock.
 *
 * @param by size; negative for a step back
 * @param to time shown after the step
 */
public record ClockStep(Duration by, Instant to) {

    /** The absolute size, rounded up to minutes. */
    public Duration distance() {
        return Duration.ofMinutes(by.abs().plusSeconds(59).toMinutes());
    }

    /** Whether the clock was set back. */
    public boolean back() {
        return by.isNegative();
    }
}
