package org.patientforum.audit;

import java.time.Instant;

/**
 * The result of the last check of the whole chain.
 *
 * @param at null if it was never checked
 * @param line the row that does not fit, or the last one before it if the row is missing; null if the chain is intact
 */
public record AuditChecked(Instant at, AuditCheck check, AuditLine line) {

    /** Whether the row that should be at the broken place is missing. */
    public boolean missing() {
        return !check.intact() && (line == null || line.place() != check.brokenAt());
    }
}
