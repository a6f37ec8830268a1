package org.patientforum.watching;

/** An administrator added, changed or removed a watched word. */
public record WatchedWordChanged(long wordId, long actorId, Change change) {

    /** What was done. */
    public enum Change {
        ADDED,
        CHANGED,
        REMOVED
    }
}
