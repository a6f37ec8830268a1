package org.patientforum.reading;

import org.patientforum.posting.PostState;

/** What a discussion is called, with what decides who may see that. */
public record DiscussionTitle(long discussionId, String title, PostState openingState, long authorId) {}
