package org.patientforum.posting;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** Whether a discussion takes replies and stands on top of its group, and how often what readers see of it has changed. */
@MappedSuperclass
abstract class DiscussionStatus {

    private boolean pinned;
    private boolean closed;

    @Column(name = "closed_reason")
    private @Nullable String closedReason;

    private long revision;

    /** Throws DiscussionClosed if nobody may reply. */
    public void requireOpen() {
        if (closed) {
            throw new DiscussionClosed();
        }
    }

    /** Closes it to new replies, with a reason that readers see or null, or opens it again. */
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

    /** Raises the revision, so that kept pages are made anew. */
    public void incrementRevision() {
        revision++;
    }
}
