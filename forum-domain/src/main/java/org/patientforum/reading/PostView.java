package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * A post as every reader sees it.
 *
 * @param html sanitised when written; empty if the state shows no text
 * @param replyTo number of the post it answers, or null
 * @param editedAt null if it was not changed after the silent minutes
 */
public record PostView(
        long id,
        int number,
        long authorId,
        String author,
        String staffBadge,
        String html,
        PostState state,
        Integer replyTo,
        Instant postedAt,
        Instant editedAt,
        int likes) {

    /** Whether everybody sees the text. */
    public boolean visible() {
        return state == PostState.VISIBLE;
    }

    /** What guests and other members get: a marker without the text, unless the post is visible. */
    PostView forEverybody() {
        return visible()
                ? this
                : new PostView(id, number, authorId, author, staffBadge, "", state, replyTo, postedAt, editedAt, likes);
    }
}
