package org.patientforum.reading;

/** A member has read a discussion further than before, as far as the post of this number. */
public record DiscussionRead(long memberId, long discussionId, int number) {}
