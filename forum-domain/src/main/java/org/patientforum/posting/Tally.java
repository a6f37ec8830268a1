package org.patientforum.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count of a discussion's posts.
 *
 * @param openingState of the post number 1; null if there is none
 * @param replies that everybody sees
 * @param highestNumber of those that are there; 0 if there is none
 * @param lastPostAt when the latest was written, whoever may see it; null if there is none
 * @param lastAuthorId who wrote that
 */
record Tally(
        @Nullable PostState openingState,
        int replies,
        int likes,
        int highestNumber,
        @Nullable Instant lastPostAt,
        @Nullable Long lastAuthorId) {}
