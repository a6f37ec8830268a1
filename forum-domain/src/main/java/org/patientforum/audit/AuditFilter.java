package org.patientforum.audit;

import java.time.Instant;
import org.patientforum.shared.Sorting;

/**
 * A filter on the audit trail; null matches any.
 *
 * @param actor pseudonym of the actor as typed
 * @param objectId ignored without a kind
 * @param from inclusive
 * @param until exclusive
 */
public record AuditFilter(
        AuditAction action, String actor, AuditObject.Kind kind, Long objectId, Instant from, Instant until) {

    /** Matches every row. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** Newest first. */
    public static final Sorting<AuditColumn> USUAL_ORDER = Sorting.descending(AuditColumn.MADE_AT);

    public AuditFilter {
        actor = actor == null || actor.isBlank() ? null : actor.strip();
        objectId = kind == null ? null : objectId;
    }

    /** Matches rows of the action; of all actions if it is null. */
    public static AuditFilter of(AuditAction action) {
        return new AuditFilter(action, null, null, null, null, null);
    }

    boolean unfiltered() {
        return equals(ALL);
    }
}
