package org.patientforum.posting.events;

/** The text of a post was changed by its author. */
public record PostEdited(long discussionId, long postId, long authorId) {}
