package org.patientforum.posting;

/** What has become of a post. Only a visible one shows its text to everybody; the others leave a marker in their place. */
public enum PostState {
    VISIBLE,
    /** Taken from view by a moderator; can be restored. */
    HIDDEN,
    /** Taken back by its author. */
    WITHDRAWN,
    /** Deleted by a moderator. */
    DELETED
}
