package org.patientforum.posting.events;

/**
 * A discussion was started.
 *
 * @param postId the opening post
 */
public record DiscussionStarted(long discussionId, long postId, long authorId) {}
