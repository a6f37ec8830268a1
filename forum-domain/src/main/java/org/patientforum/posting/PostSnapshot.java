package org.patientforum.posting;

import org.patientforum.shared.crypto.RandomTokens;

/** The current content of a post in any state, for staff and for snapshots in cases. Must not be shown to patients. */
public record PostSnapshot(
        PostLocation location,
        long groupId,
        long authorId,
        String title,
        String markdown,
        String html,
        PostState state) {

    /** Called by the query, which cannot construct nested records. */
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
        this(new PostLocation(postId, discussionId, number), groupId, authorId, title, markdown, html, state);
    }

    public long postId() {
        return location.postId();
    }

    /** Hash of the text. Edit forms send it back, which detects concurrent edits. */
    public String fingerprint() {
        return RandomTokens.hash(markdown);
    }
}
