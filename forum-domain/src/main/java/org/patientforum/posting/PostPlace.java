package org.patientforum.posting;

/**
 * Where a post stands.
 *
 * @param number 1 for the opening post, 2, 3… for replies, counted within the discussion; below 1 for a post that nobody but its
 *     author and staff has seen yet: it gets its place when it is published
 */
public record PostPlace(long postId, long discussionId, int number) {

    /** Whether the post was never published. */
    public boolean unpublished() {
        return number < 1;
    }
}
