package org.patientforum.reading;

/**
 * A mark for posts that are in another discussion now.
 *
 * @param number former number of the first of them
 */
public record MovedPosts(int number, int count, long toDiscussionId) {

    boolean continuedBy(MovedPosts next) {
        return next.toDiscussionId == toDiscussionId && next.number == number + count;
    }

    MovedPosts extended() {
        return new MovedPosts(number, count + 1, toDiscussionId);
    }
}
