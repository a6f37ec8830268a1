package org.patientforum.posting;

/**
 * A member of staff did something to a whole discussion, or to several of its posts.
 *
 * @param details ids and codes, or staff's own words
 */
public record DiscussionTended(long discussionId, long actorId, Change change, String details) {

    public DiscussionTended(long discussionId, long actorId, Change change) {
        this(discussionId, actorId, change, "");
    }

    /** What was done. */
    public enum Change {
        VIEWED,
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
