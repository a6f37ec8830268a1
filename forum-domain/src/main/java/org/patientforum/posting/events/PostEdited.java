package org.patientforum.posting.events;

/** The text of a published post was changed. */
public record PostEdited(long discussionId, long postId, long authorId) {}
