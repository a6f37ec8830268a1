package org.patientforum.posting;

/**
 * A member of staff changed what readers see with a post.
 *
 * @param details ids and codes
 */
public record PostTended(long discussionId, long postId, long actorId, Change change, String details) {

    /** What was done. */
    public enum Change {
        VIEWED,
        REDACTED,
        LABELLED,
        UNLABELLED
    }
}
