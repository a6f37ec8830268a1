package org.patientforum.posting.events;

/**
 * A post or a pending edit is no longer held.
 *
 * @param actorId the moderator, or the author who withdrew or replaced it
 * @param words message of staff to the author; empty if the author resolved it
 */
public record HeldPostResolved(long postId, long authorId, long actorId, Outcome outcome, String words) {

    /** How the review ended. */
    public enum Outcome {
        APPROVED,
        EDITED_AND_APPROVED,
        REFUSED,
        TAKEN_BACK
    }
}
