package org.patientforum.audit;

import java.time.Instant;

/**
 * What the last check of the whole audit chain found.
 *
 * @param at null if nobody has checked it yet
 * @param line what the row that does not fit says of who and when, or the last one before it if there is none at its place; null
 *     if the chain is whole
 */
public record AuditChecked(Instant at, AuditCheck check, AuditLine line) {

    /** Whether there is no row at the place that does not fit. */
    public boolean gone() {
        return !check.whole() && (line == null || line.place() != check.brokenAt());
    }
}
