package org.patientforum.posting;

/** A member of staff changed a whole discussion, or several of its posts. */
public record DiscussionTended(long discussionId, Change change) {

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
