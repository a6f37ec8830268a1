package org.patientforum.posting;

/** The state of a post. Only the text of a visible post is public. A published post in another state leaves a marker in its place. */
public enum PostState {
    VISIBLE,
    /** Held for review: visible only to its author and staff, and without a place in its discussion. */
    HELD,
    /** Hidden by a moderator; can be restored. */
    HIDDEN,
    /** Withdrawn by its author. */
    WITHDRAWN,
    /** Deleted by a moderator. */
    DELETED;

    /**
     * Whether staff can publish the held post or a pending edit of it. A pending edit of a hidden post can only be refused, because no one would see
     * it.
     */
    public boolean publishable() {
        return this == HELD || this == VISIBLE;
    }
}
