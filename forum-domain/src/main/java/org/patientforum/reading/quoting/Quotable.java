package org.patientforum.reading.quoting;

import org.patientforum.posting.PostState;
import org.patientforum.reading.PostView;

/** A title and post, with the data that decide who may see them. */
public record Quotable(
        long discussionId,
        String title,
        PostState openingState,
        long startedBy,
        String html,
        PostState state,
        long authorId,
        String adviceTitle,
        String adviceAddress) {

    public Quotable(long discussionId, String title, PostState openingState, long startedBy) {
        this(discussionId, title, openingState, startedBy, "", openingState, startedBy, null, null);
    }

    PostView.Advice advice() {
        return adviceTitle == null ? null : new PostView.Advice(adviceTitle, adviceAddress);
    }
}
