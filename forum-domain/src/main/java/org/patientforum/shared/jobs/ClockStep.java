package org.patientforum.shared.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * The machine's clock was set.
 *
 * @param by how far; negative if back
 * @param to what it showed after that
 */
public record ClockStep(Duration by, Instant to) {

    /** How far, in whichever direction, in whole minutes; part of one counts as one. */
    public Duration distance() {
        return Duration.ofMinutes(by.abs().plusSeconds(59).toMinutes());
    }

    /** Whether it was set back. */
    public boolean back() {
        return by.isNegative();
    }
}
