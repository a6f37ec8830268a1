package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** Which moderator has a case and since when, or since when an unassigned case waits. */
@Embeddable
public class CaseAssignment {

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "waits_since")
    private Instant waitsSince;

    @Column(name = "freed_by")
    private Long releasedBy;

    protected CaseAssignment() {}

    /** An unassigned case, opened at this time. */
    CaseAssignment(Instant openedAt) {
        waitsSince = openedAt;
    }

    /** Assigns the case. Repeated claims by the same moderator do not extend their time. */
    void assign(long moderatorId, Instant now) {
        if (!isAssignedTo(moderatorId)) {
            claimedBy = moderatorId;
            claimedAt = now;
        }
    }

    /** Restarts the moderator's time, after they acted or received an answer. */
    void restart(Instant now) {
        claimedAt = claimedBy == null ? null : now;
        waitsSince = claimedBy == null ? now : waitsSince;
    }

    /**
     * Makes the case unassigned.
     *
     * @param releasedBy the moderator who gave it back; null if it was taken from them
     */
    void unassign(Long releasedBy, Instant now) {
        claimedBy = null;
        claimedAt = null;
        waitsSince = now;
        this.releasedBy = releasedBy;
    }

    /** Records who decided the case; null if it ended without a decision of staff. */
    void recordDecider(Long moderatorId) {
        claimedBy = moderatorId;
    }

    /** Whether no moderator has the case. */
    public boolean isUnassigned() {
        return claimedBy == null;
    }

    boolean isAssignedToAnother(long moderatorId) {
        return !isUnassigned() && !isAssignedTo(moderatorId);
    }

    boolean isAssignedTo(long moderatorId) {
        return Objects.equals(claimedBy, moderatorId);
    }

    /** Whether a moderator has had the case since this time or longer. */
    public boolean assignedSince(Instant time) {
        return claimedAt != null && !claimedAt.isAfter(time);
    }

    public Long claimedBy() {
        return claimedBy;
    }
}
