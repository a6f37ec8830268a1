package org.patientforum.reading.news;

import java.time.Instant;

/**
 * What is new in one discussion for one reader.
 *
 * @param groupMailName the group's neutral name
 * @param posts how many posts are new
 * @param firstNumber number of the first of them
 * @param latest when the last of them was written
 */
public record NewsInDiscussion(long discussionId, String groupMailName, long posts, int firstNumber, Instant latest) {}
