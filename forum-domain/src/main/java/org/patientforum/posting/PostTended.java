package org.patientforum.posting;

/** A member of staff changed what readers see with a post. */
public record PostTended(long discussionId, long postId, Change change) {

    /** What was done. */
    public enum Change {
        REDACTED,
        LABELLED,
        UNLABELLED
    }
}
