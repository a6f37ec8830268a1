package org.patientforum.posting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Excerpt;

/**
 * A post as staff see it in a list, whatever its state.
 *
 * @param excerpt the beginning of its Markdown
 * @param adviceTitle what a label says to read instead, or null
 */
public record StaffPostRow(
        long id,
        int number,
        String author,
        PostState state,
        Instant postedAt,
        String excerpt,
        @Nullable String adviceTitle) {

    private static final int EXCERPT = 150;

    public StaffPostRow {
        excerpt = Excerpt.of(excerpt, EXCERPT);
    }
}
