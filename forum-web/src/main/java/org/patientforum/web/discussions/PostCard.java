package org.patientforum.web.discussions;

import org.patientforum.posting.PostState;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.MemberView;
import org.patientforum.reading.PostView;

/**
 * A post as this reader sees it.
 *
 * @param html empty if the reader sees only a placeholder
 * @param own whether the reader wrote the post
 * @param firstUnread whether this is the reader's first unread post
 */
public record PostCard(
        long discussionId,
        int page,
        PostView post,
        String html,
        boolean own,
        boolean liked,
        boolean bookmarked,
        boolean firstUnread) {

    static PostCard of(DiscussionPage page, PostView post, MemberView view, Long readerId) {
        boolean own = readerId != null && readerId == post.authorId();
        return new PostCard(
                page.discussion().id(),
                page.page(),
                post,
                view.hiddenTexts().getOrDefault(post.id(), post.html()),
                own,
                view.liked().contains(post.id()),
                view.bookmarked().contains(post.id()),
                post.number() == view.firstUnread());
    }

    /** Whether only a placeholder is shown. */
    public boolean removed() {
        return html.isEmpty();
    }

    /** The key of the text of the placeholder. */
    public String removedKey() {
        return "unavailable." + post.state();
    }

    /** The address of the post that this one replies to; empty if it is not a reply. */
    public String replyToUrl() {
        return post.replyTo() == null ? "" : DiscussionUrls.post(discussionId, post.replyTo());
    }

    /** Whether the post is hidden and only its author still sees it. */
    public boolean hiddenFromOthers() {
        return post.state() == PostState.HIDDEN && !removed();
    }
}
