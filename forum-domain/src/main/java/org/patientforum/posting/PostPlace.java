package org.patientforum.posting;

/**
 * Where a post stands.
 *
 * @param number 1 for the opening post, 2, 3… for replies, counted within the discussion
 */
public record PostPlace(long postId, long discussionId, int number) {}
