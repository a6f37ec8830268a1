package org.patientforum.posting.events;

/** A member of staff changed what readers see with a post. */
public record PostModerated(long discussionId, long postId, Change change) {

    /** What was done. */
    public enum Change {
        REDACTED,
        LABELLED,
        UNLABELLED
    }
}
