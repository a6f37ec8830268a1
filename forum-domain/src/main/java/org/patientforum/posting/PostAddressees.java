package org.patientforum.posting;

import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostRenderer;

/**
 * The members a post addresses, for notifications only.
 *
 * @param markdown text of the post
 * @param answeredId author of the post that it answers; null if it answers none
 * @param starterId author of the opening post
 */
public record PostAddressees(
        PostLocation location,
        long authorId,
        String markdown,
        @Nullable Long answeredId,
        long starterId) {

    /** Called by the query, which cannot construct nested records and returns 0 for null. */
    public PostAddressees(
            long postId,
            long discussionId,
            int number,
            long authorId,
            String markdown,
            long answeredId,
            long starterId) {
        this(
                new PostLocation(postId, discussionId, number),
                authorId,
                markdown,
                answeredId == 0 ? null : answeredId,
                starterId);
    }

    /** The text in the author's own words, without quotes, code and links. */
    public String ownWords() {
        return new PostRenderer().ownWords(markdown);
    }
}
