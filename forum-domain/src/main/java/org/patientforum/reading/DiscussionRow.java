package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * A discussion in a list.
 *
 * @param title empty while the opening post is not visible
 * @param lastPostAt time of the latest visible post
 * @param lastAuthor pseudonym of its author
 */
public record DiscussionRow(
        long id,
        long groupId,
        String groupName,
        String title,
        String author,
        Instant startedAt,
        int replies,
        int followers,
        Instant lastPostAt,
        String lastAuthor,
        boolean pinned,
        boolean closed) {

    /**
     * For the query: hides the title with the opening post. Not done in the query, because EclipseLink would then write literals
     * as parameters.
     */
    public DiscussionRow(
            long id,
            long groupId,
            String groupName,
            String title,
            PostState openingState,
            String author,
            Instant startedAt,
            int replies,
            int followers,
            Instant lastPostAt,
            String lastAuthor,
            boolean pinned,
            boolean closed) {
        this(
                id,
                groupId,
                groupName,
                openingState == PostState.VISIBLE ? title : "",
                author,
                startedAt,
                replies,
                followers,
                lastPostAt,
                lastAuthor,
                pinned,
                closed);
    }
}
