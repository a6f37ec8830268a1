package org.patientforum.posting.events;

/** A reply was published. */
public record ReplyPosted(long discussionId, long postId, long authorId) {}
