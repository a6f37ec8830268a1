package org.patientforum.moderation;

import java.time.Instant;

/**
 * An urgent case that nobody has taken.
 *
 * @param groupId where its target stands; null: in no group
 * @param openedAt which time it was opened
 * @param escalatedBy who of the staff wants others to take it; null: nobody
 * @param escalatedAt when they said so; null: never
 */
public record UrgentCase(long id, Long groupId, Instant openedAt, Long escalatedBy, Instant escalatedAt) {}
