package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * A post as every reader sees it.
 *
 * @param html sanitised when written; empty if the state shows no text
 * @param replyTo number of the post it answers, or null
 * @param editedAt null if not edited after the silent minutes
 * @param redactedAt when staff last redacted private data; null if never
 * @param advice page that staff recommend instead of the post's advice; null if none
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
        int likes,
        Instant redactedAt,
        Advice advice) {

    /** For the query: a constructor expression cannot nest records. */
    public PostView(
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
            int likes,
            Instant redactedAt,
            String adviceTitle,
            String adviceAddress) {
        this(
                id,
                number,
                authorId,
                author,
                staffBadge,
                html,
                state,
                replyTo,
                postedAt,
                editedAt,
                likes,
                redactedAt,
                adviceTitle == null ? null : new Advice(adviceTitle, adviceAddress));
    }

    /** A page with advice approved by the hospital. */
    public record Advice(String title, String address) {}

    /** Whether everybody sees the text. */
    public boolean visible() {
        return state == PostState.VISIBLE;
    }

    /** The post as guests and other members see it: without its text unless it is visible. */
    PostView forEverybody() {
        return visible()
                ? this
                : new PostView(
                        id,
                        number,
                        authorId,
                        author,
                        staffBadge,
                        "",
                        state,
                        replyTo,
                        postedAt,
                        editedAt,
                        0,
                        null,
                        (Advice) null);
    }
}
