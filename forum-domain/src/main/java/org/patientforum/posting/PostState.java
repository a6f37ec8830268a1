package org.patientforum.posting;

/** What has become of a post. Only a visible one shows its text to everybody; the others leave a marker in their place, but a held one. */
public enum PostState {
    VISIBLE,
    /** Waits until staff have looked at it; nobody but its author and staff knows of it. It has no place in its discussion yet. */
    HELD,
    /** Taken from view by a moderator; can be restored. */
    HIDDEN,
    /** Taken back by its author. */
    WITHDRAWN,
    /** Deleted by a moderator. */
    DELETED;

    /**
     * Whether staff can publish what waits of it: the post itself, or a change of it. A change of a hidden one waits on, for nobody
     * would see it; it can be refused.
     */
    public boolean publishable() {
        return this == HELD || this == VISIBLE;
    }
}
