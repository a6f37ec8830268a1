package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * A discussion in a list.
 *
 * @param title empty while the opening post cannot be seen
 * @param lastPostAt when the latest post was written that readers can see
 * @param lastAuthor who wrote that
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

    /** For the query: the title goes with the opening post. Not in the query itself, which EclipseLink would then write with values for parameters. */
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
