package org.patientforum.posting.events;

/** A post was taken back by its author. */
public record PostWithdrawn(long discussionId, long postId, long authorId) {}
