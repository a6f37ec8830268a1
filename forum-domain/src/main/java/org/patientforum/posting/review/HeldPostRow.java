package org.patientforum.posting.review;

import java.time.Instant;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.PostState;
import org.patientforum.shared.text.Excerpt;

/**
 * A post that waits, as staff see it.
 *
 * @param version goes up with the waiting text; staff act on the text of one version
 * @param watched the watched words found in it
 * @param number of the post; below 1 if it was never published
 * @param state of the post, which says what can be decided about what waits
 * @param opening whether it starts a discussion, which waits with it
 * @param change whether the post is published and a change of it waits
 * @param excerpt the beginning of the waiting text, as typed
 */
public record HeldPostRow(
        long postId,
        int version,
        HoldReason reason,
        String watched,
        Instant heldSince,
        long authorId,
        String author,
        String groupName,
        long discussionId,
        String title,
        int number,
        PostState state,
        boolean opening,
        boolean change,
        String excerpt) {

    private static final int EXCERPT_LENGTH = 150;

    public HeldPostRow {
        excerpt = Excerpt.of(excerpt, EXCERPT_LENGTH);
    }

    /** For the query, which knows no conditions. */
    public HeldPostRow(
            long postId,
            int version,
            HoldReason reason,
            String watched,
            Instant heldSince,
            long authorId,
            String author,
            String groupName,
            long discussionId,
            String title,
            int number,
            PostState state,
            int lastNumber,
            String excerpt) {
        this(
                postId,
                version,
                reason,
                watched,
                heldSince,
                authorId,
                author,
                groupName,
                discussionId,
                title,
                number,
                state,
                lastNumber == 0,
                number > 0,
                excerpt);
    }
}
