package org.patientforum.posting;

/** A reply was posted. */
public record ReplyPosted(long discussionId, long postId, long authorId) {}
