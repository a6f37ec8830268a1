package org.patientforum.posting.events;

/** Staff changed how a post is displayed. */
public record PostModerated(long discussionId, long postId, Change change) {

    /** The kind of change. */
    public enum Change {
        REDACTED,
        LABELLED,
        UNLABELLED
    }
}
