package org.patientforum.posting.events;

/** The author withdrew a post. */
public record PostWithdrawn(long discussionId, long postId, long authorId) {}
