package org.patientforum.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.text.Excerpt;

/**
 * A post in any state, as listed for staff.
 *
 * @param excerpt beginning of the Markdown
 * @param fingerprint see {@link PostSnapshot#fingerprint}
 * @param adviceTitle title of the advice that a label links to; null without a label
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

    /** Called by the query with the whole Markdown. */
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
