package org.patientforum.reading;

import org.patientforum.posting.PostState;

/**
 * A reference to a post: its place and author.
 *
 * @param title of its discussion
 * @param author pseudonym
 * @param startedBy member who started the discussion
 */
public record PostBrief(
        long postId,
        long discussionId,
        String title,
        int number,
        String author,
        PostState state,
        long authorId,
        PostState openingState,
        long startedBy) {}
