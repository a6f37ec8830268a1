package org.patientforum.audit;

import java.time.Instant;

/**
 * A row of the audit trail for display.
 *
 * @param actor pseudonym; null for the forum itself
 * @param details ids and codes, such as {@code action=HIDE decision=51}
 */
public record AuditLine(
        long place,
        Instant madeAt,
        String actor,
        AuditAction action,
        AuditObject.Kind objectKind,
        long objectId,
        String details) {}
