package org.patientforum.audit;

/**
 * What checking the audit chain found.
 *
 * @param rows rows in the trail
 * @param brokenAt place of the first row that was changed, removed or put in later; null if the chain is whole
 */
public record AuditCheck(long rows, Long brokenAt) {

    /** Whether nobody has touched the trail. */
    public boolean whole() {
        return brokenAt == null;
    }
}
