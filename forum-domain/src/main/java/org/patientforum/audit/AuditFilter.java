package org.patientforum.audit;

import java.time.Instant;

/**
 * Which rows of the audit trail. What is null is not asked for.
 *
 * @param actor pseudonym of who acted, as it is written
 * @param objectId only together with a kind of object
 * @param from rows of this moment and later
 * @param until rows before this moment
 */
public record AuditFilter(
        AuditAction action, String actor, AuditObject.Kind kind, Long objectId, Instant from, Instant until) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    public AuditFilter {
        actor = actor == null || actor.isBlank() ? null : actor.strip();
        objectId = kind == null ? null : objectId;
    }

    /** Only rows of the action; of all actions if it is null. */
    public static AuditFilter of(AuditAction action) {
        return new AuditFilter(action, null, null, null, null, null);
    }

    boolean all() {
        return equals(ALL);
    }
}
