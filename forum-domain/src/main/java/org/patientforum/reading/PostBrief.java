package org.patientforum.reading;

import org.patientforum.posting.PostState;

/**
 * A post in one line: where it stands and who wrote it.
 *
 * @param title of its discussion
 * @param author pseudonym
 * @param startedBy who started the discussion
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
