package org.patientforum.audit;

/**
 * The result of a check of the audit chain.
 *
 * @param rows number of rows in the trail
 * @param brokenAt place of the first row that was changed, deleted or inserted later; null if the chain is intact
 */
public record AuditCheck(long rows, Long brokenAt) {

    /** Whether the trail is unchanged. */
    public boolean intact() {
        return brokenAt == null;
    }
}
