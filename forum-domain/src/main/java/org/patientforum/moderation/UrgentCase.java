package org.patientforum.moderation;

import java.time.Instant;

/**
 * An urgent case that nobody has taken.
 *
 * @param groupId where its target stands; null: in no group
 * @param openedAt which time it was opened
 */
public record UrgentCase(long id, Long groupId, Instant openedAt) {}
