package org.patientforum.reading;

/**
 * Posts that stood here and are in another discussion now.
 *
 * @param number of the first of them, when it stood here
 */
public record MovedPosts(int number, int count, long toDiscussionId) {

    boolean isFollowedBy(MovedPosts next) {
        return next.toDiscussionId == toDiscussionId && next.number == number + count;
    }

    MovedPosts andOneMore() {
        return new MovedPosts(number, count + 1, toDiscussionId);
    }
}
