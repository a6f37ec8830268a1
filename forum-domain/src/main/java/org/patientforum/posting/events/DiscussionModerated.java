package org.patientforum.posting.events;

/** A member of staff changed a whole discussion, or several of its posts. */
public record DiscussionModerated(long discussionId, Change change) {

    /** What was done. */
    public enum Change {
        CLOSED,
        OPENED,
        PINNED,
        UNPINNED,
        MOVED,
        SPLIT,
        MERGED,
        UNDONE
    }
}
