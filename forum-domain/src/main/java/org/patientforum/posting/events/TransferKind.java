package org.patientforum.posting.events;

/** Why posts went from one discussion into another. */
public enum TransferKind {
    /** Some posts became a discussion of their own. */
    SPLIT,
    /** All posts were put at the end of another discussion. */
    MERGE,
    /** A split was taken back: the posts stand where they stood. */
    UNDO_SPLIT,
    /** A merge was taken back. */
    UNDO_MERGE;

    /** The kind that undoes this one. */
    public TransferKind inverse() {
        return this == SPLIT ? UNDO_SPLIT : UNDO_MERGE;
    }

    /** Whether it undoes another transfer. */
    public boolean isUndo() {
        return this == UNDO_SPLIT || this == UNDO_MERGE;
    }

    /** Whether the place the posts come from is left empty. */
    public boolean emptiesSource() {
        return this == MERGE || this == UNDO_SPLIT;
    }
}
