package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Whether a discussion is pinned or closed, and its revision. */
@MappedSuperclass
abstract class DiscussionStatus {

    private boolean pinned;
    private boolean closed;

    @Column(name = "closed_reason")
    private @Nullable String closedReason;

    private long revision;

    /** Throws DiscussionClosed if the discussion is closed. */
    public void requireOpen() {
        if (closed) {
            throw new DiscussionClosed();
        }
    }

    /**
     * Closes the discussion to replies or reopens it.
     *
     * @param reason shown to readers of a closed discussion; may be null
     */
    public void setClosed(boolean nowClosed, @Nullable String reason) {
        closed = nowClosed;
        closedReason = nowClosed ? reason : null;
        revision++;
    }

    /** Pins or unpins the discussion. */
    public void setPinned(boolean nowPinned) {
        pinned = nowPinned;
        revision++;
    }

    /** Marks the discussion as changed, which invalidates cached pages. */
    public void incrementRevision() {
        revision++;
    }
}
