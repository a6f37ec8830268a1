package org.patientforum.posting;

import org.patientforum.shared.crypto.RandomTokens;

/** A post as it is now, whoever may see it: for staff and for freezing, never for a page that patients read. */
public record PostSnapshot(
        PostPlace place, long groupId, long authorId, String title, String markdown, String html, PostState state) {

    /** For the query, which cannot build a record within a record. */
    public PostSnapshot(
            long postId,
            long discussionId,
            int number,
            long groupId,
            long authorId,
            String title,
            String markdown,
            String html,
            PostState state) {
        this(new PostPlace(postId, discussionId, number), groupId, authorId, title, markdown, html, state);
    }

    /** The post's id. */
    public long postId() {
        return place.postId();
    }

    /** Stands for the text: a form that was opened with it sends it back, so that nobody changes a text that they have not seen. */
    public String fingerprint() {
        return RandomTokens.hash(markdown);
    }
}
