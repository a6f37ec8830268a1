package org.patientforum.posting.events;

/** A post was published that holds a watched word at which staff want to look. */
public record PostFlagged(long postId, long discussionId, long authorId) {}
