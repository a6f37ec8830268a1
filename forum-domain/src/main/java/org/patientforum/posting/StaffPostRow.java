package org.patientforum.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.text.Excerpt;

/**
 * A post as staff see it in a list, whatever its state.
 *
 * @param excerpt the beginning of its Markdown
 * @param fingerprint stands for its whole text, as {@link PostSnapshot#fingerprint} does
 * @param adviceTitle what a label says to read instead, or null
 */
public record StaffPostRow(
        long id,
        int number,
        String author,
        PostState state,
        Instant postedAt,
        String excerpt,
        String fingerprint,
        @Nullable String adviceTitle) {

    private static final int EXCERPT_LENGTH = 150;

    /** For the query, which reads the whole Markdown. */
    public StaffPostRow(
            long id,
            int number,
            String author,
            PostState state,
            Instant postedAt,
            String markdown,
            @Nullable String adviceTitle) {
        this(id, number, author, state, postedAt, markdown, RandomTokens.hash(markdown), adviceTitle);
    }

    public StaffPostRow {
        excerpt = Excerpt.of(excerpt, EXCERPT_LENGTH);
    }
}
