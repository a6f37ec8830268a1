package org.patientforum.posting.events;

/**
 * A post, or a change of one, waits no more.
 *
 * @param actorId who ended it: staff, or its author
 * @param words what staff say to the author; empty if the author ended it
 */
public record HeldPostResolved(long postId, long authorId, long actorId, Outcome outcome, String words) {

    /** How it ended. */
    public enum Outcome {
        APPROVED,
        EDITED_AND_APPROVED,
        REFUSED,
        TAKEN_BACK
    }
}
