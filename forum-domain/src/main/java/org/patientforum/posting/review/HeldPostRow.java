package org.patientforum.posting.review;

import java.time.Instant;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.PostState;
import org.patientforum.shared.text.Excerpt;

/**
 * A held post, as listed for staff.
 *
 * @param version version of the held text, which decisions refer to
 * @param watched the watched words found in the text
 * @param number post number; negative if the post was never published
 * @param state state of the post, on which the possible decisions depend
 * @param opening whether the post opens a discussion, which is held with it
 * @param change whether an edit of a published post is held
 * @param excerpt beginning of the held text, as typed
 * @param html the whole held text as sanitised HTML
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
        String excerpt,
        String html) {

    private static final int EXCERPT_LENGTH = 150;

    public HeldPostRow {
        excerpt = Excerpt.of(excerpt, EXCERPT_LENGTH);
    }

    /** Called by the query, which cannot evaluate conditions. */
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
            String excerpt,
            String html) {
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
                excerpt,
                html);
    }
}
