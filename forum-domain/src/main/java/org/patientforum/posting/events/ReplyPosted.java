package org.patientforum.posting.events;

/** A reply was posted. */
public record ReplyPosted(long discussionId, long postId, long authorId) {}
