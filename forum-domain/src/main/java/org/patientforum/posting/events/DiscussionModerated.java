package org.patientforum.posting.events;

/** Staff changed a discussion as a whole. */
public record DiscussionModerated(long discussionId, Change change) {

    /** The kind of change. */
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
