package org.patientforum.posting.events;

/** A discussion was started; its opening post is given. */
public record DiscussionStarted(long discussionId, long postId, long authorId) {}
