package org.patientforum.moderation.cases;

import java.time.Instant;

/**
 * An urgent case that no moderator has taken.
 *
 * @param groupId group of its target; null if the target is in no group
 * @param openedAt when it was last opened
 * @param waitsSince when it was opened, or when its last moderator lost it or gave it back
 * @param releasedBy the moderator who gave it back; null if nobody did
 * @param escalatedBy the moderator who escalated it; null if nobody did
 * @param escalatedAt when it was escalated; null if never
 */
public record UrgentCase(
        long id,
        Long groupId,
        Instant openedAt,
        Instant waitsSince,
        Long releasedBy,
        Long escalatedBy,
        Instant escalatedAt) {

    /** Whether a moderator escalated it during its present wait. */
    public boolean escalatedInThisWait() {
        return escalatedAt != null && !escalatedAt.isBefore(waitsSince);
    }

    /** Whether this member gave back or escalated the case and is therefore not called for it. */
    public boolean excludes(long memberId) {
        return releasedBy != null && releasedBy == memberId || escalatedBy != null && escalatedBy == memberId;
    }
}
