package org.patientforum.reading.excerpts;

import org.patientforum.posting.PostState;

/** A post as it is stored, with what decides who may see it. Must not leave this package. */
public record StoredPost(
        long postId,
        long discussionId,
        int number,
        PostState state,
        long authorId,
        String author,
        String markdown,
        String title,
        PostState openingState,
        long startedBy,
        String groupName) {}
