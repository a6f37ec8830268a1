package org.patientforum.reading.news;

import java.time.Instant;

/**
 * New posts in one discussion for one reader.
 *
 * @param groupMailName the group's neutral name
 * @param posts number of new posts
 * @param firstNumber number of the first new post
 * @param latest time of the last new post
 */
public record NewsInDiscussion(long discussionId, String groupMailName, long posts, int firstNumber, Instant latest) {}
