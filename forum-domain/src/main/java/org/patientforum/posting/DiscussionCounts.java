package org.patientforum.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count of a discussion's posts.
 *
 * @param openingState of the post number 1; null if there is none
 * @param replies that everybody sees
 * @param likes of posts that everybody sees
 * @param highestNumber of those that are there; 0 if there is none
 * @param latest of those that everybody sees; null if there is none
 */
record DiscussionCounts(
        @Nullable PostState openingState,
        int replies,
        int likes,
        int highestNumber,
        @Nullable Latest latest) {

    /** When a post was written, and by whom. */
    record Latest(Instant at, long authorId) {}
}
