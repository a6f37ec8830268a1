package org.patientforum.reading;

/** A member has read a discussion up to the post with this number, further than before. */
public record DiscussionRead(long memberId, long discussionId, int number) {}
