package org.patientforum.posting.events;

/** A post was published that contains a word flagged for review by staff. */
public record PostFlagged(long postId, long discussionId, long authorId) {}
