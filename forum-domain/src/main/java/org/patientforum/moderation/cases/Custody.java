package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** Who has a case and since when; and since when it waits for somebody if nobody has it. */
@Embeddable
public class Custody {

    @Column(name = "claimed_by")
    private Long claimedBy;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "waits_since")
    private Instant waitsSince;

    @Column(name = "freed_by")
    private Long freedBy;

    protected Custody() {}

    /** Nobody has the case, which is opened at this time. */
    Custody(Instant openedAt) {
        waitsSince = openedAt;
    }

    /** The moderator has it from now on. Who has it already gains no time by taking it again. */
    void take(long moderatorId, Instant at) {
        if (!with(moderatorId)) {
            claimedBy = moderatorId;
            claimedAt = at;
        }
    }

    /** Who has it did something or got an answer, and so has it as if they had taken it now. */
    void goOn(Instant at) {
        claimedAt = claimedBy == null ? null : at;
        waitsSince = claimedBy == null ? at : waitsSince;
    }

    /**
     * Nobody has it from now on.
     *
     * @param by who let it go; null if it was taken from them
     */
    void free(Long by, Instant at) {
        claimedBy = null;
        claimedAt = null;
        waitsSince = at;
        freedBy = by;
    }

    /** It is decided, by staff or without them (null). */
    void settle(Long moderatorId) {
        claimedBy = moderatorId;
    }

    /** Whether nobody has the case. */
    public boolean nobody() {
        return claimedBy == null;
    }

    boolean with(long moderatorId) {
        return Objects.equals(claimedBy, moderatorId);
    }

    /** Whether it is with somebody, and has been since then or longer. */
    public boolean since(Instant then) {
        return claimedAt != null && !claimedAt.isAfter(then);
    }

    public Long claimedBy() {
        return claimedBy;
    }
}
