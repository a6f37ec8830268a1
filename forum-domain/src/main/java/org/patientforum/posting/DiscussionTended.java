package org.patientforum.posting;

/** A moderator closed, opened, pinned or unpinned a discussion. */
public record DiscussionTended(long discussionId, long actorId, Change change) {

    /** What was done. */
    public enum Change {
        CLOSED,
        OPENED,
        PINNED,
        UNPINNED
    }
}
