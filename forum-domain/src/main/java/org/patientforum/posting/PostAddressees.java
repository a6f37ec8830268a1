package org.patientforum.posting;

import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostRenderer;

/**
 * Whom a post speaks to: for what tells members of it, never for a page.
 *
 * @param markdown its text
 * @param answeredId who wrote the post that it answers; null if it answers none
 * @param starterId who started the discussion
 */
public record PostAddressees(
        PostPlace place,
        long authorId,
        String markdown,
        @Nullable Long answeredId,
        long starterId) {

    /** For the query, which cannot build a record within a record and says 0 for nobody. */
    public PostAddressees(
            long postId,
            long discussionId,
            int number,
            long authorId,
            String markdown,
            long answeredId,
            long starterId) {
        this(
                new PostPlace(postId, discussionId, number),
                authorId,
                markdown,
                answeredId == 0 ? null : answeredId,
                starterId);
    }

    /** The author's own words: without quotes of others, code and links. */
    public String ownWords() {
        return new PostRenderer().ownWords(markdown);
    }
}
