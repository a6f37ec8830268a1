package org.patientforum.moderation.cases;

import java.time.Instant;

/**
 * An urgent case that nobody has taken.
 *
 * @param groupId where its target stands; null: in no group
 * @param openedAt which time it was opened
 * @param waitsSince since when nobody has it: since then, or since its taker lost it or let it go
 * @param freedBy who let it go; null: nobody
 * @param escalatedBy who of the staff wants others to take it; null: nobody
 * @param escalatedAt when they said so; null: never
 */
public record UrgentCase(
        long id,
        Long groupId,
        Instant openedAt,
        Instant waitsSince,
        Long freedBy,
        Long escalatedBy,
        Instant escalatedAt) {

    /** Whether it waits because one of the staff has just said that others are to take it. */
    public boolean handedToOthers() {
        return escalatedAt != null && !escalatedAt.isBefore(waitsSince);
    }

    /** Whether this member wants others to take it, and so is not called themselves. */
    public boolean letGoBy(long memberId) {
        return freedBy != null && freedBy == memberId || escalatedBy != null && escalatedBy == memberId;
    }
}
