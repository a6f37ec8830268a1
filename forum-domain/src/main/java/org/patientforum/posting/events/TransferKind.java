package org.patientforum.posting.events;

/** The kind of a transfer of posts between discussions. */
public enum TransferKind {
    /** Some posts became a new discussion. */
    SPLIT,
    /** All posts were appended to another discussion. */
    MERGE,
    /** A split was undone: the posts are back at their numbers. */
    UNDO_SPLIT,
    /** A merge was undone. */
    UNDO_MERGE;

    /** The kind that undoes this one. */
    public TransferKind inverse() {
        return this == SPLIT ? UNDO_SPLIT : UNDO_MERGE;
    }

    /** Whether this kind undoes another transfer. */
    public boolean isUndo() {
        return this == UNDO_SPLIT || this == UNDO_MERGE;
    }

    /** Whether the source discussion is empty afterwards. */
    public boolean emptiesSource() {
        return this == MERGE || this == UNDO_SPLIT;
    }
}
