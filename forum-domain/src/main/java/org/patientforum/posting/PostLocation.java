package org.patientforum.posting;

/**
 * The position of a post.
 *
 * @param number 1 for the opening post, 2, 3… for replies; negative for a held post, which gets its number when it is published
 */
public record PostLocation(long postId, long discussionId, int number) {

    /** Whether the post was never published. */
    public boolean unpublished() {
        return number < 1;
    }
}
