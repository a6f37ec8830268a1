package org.patientforum.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a discussion's posts.
 *
 * @param openingState state of post number 1; null if it does not exist
 * @param replies number of visible replies
 * @param likes number of likes of visible posts
 * @param highestNumber highest existing post number; 0 if there is no post
 * @param latest latest visible post; null if there is none
 */
record DiscussionCounts(
        @Nullable PostState openingState,
        int replies,
        int likes,
        int highestNumber,
        @Nullable Latest latest) {

    /** Time and author of a post. */
    record Latest(Instant at, long authorId) {}
}
