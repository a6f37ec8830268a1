package org.patientforum.reading;

import org.patientforum.posting.PostState;

/** The title of a discussion, with the data that decide who may see it. */
public record DiscussionTitle(long discussionId, String title, PostState openingState, long authorId) {}
