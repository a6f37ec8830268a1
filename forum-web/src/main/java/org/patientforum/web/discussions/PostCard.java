package org.patientforum.web.discussions;

import org.patientforum.posting.PostState;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.MemberView;
import org.patientforum.reading.PostView;

/**
 * A post as the page shows it to this reader.
 *
 * @param html empty if this reader sees a marker only
 * @param mine whether the reader wrote it
 * @param firstNew whether the reader's unread posts begin here
 */
public record PostCard(
        long discussionId,
        int page,
        PostView post,
        String html,
        boolean mine,
        boolean liked,
        boolean bookmarked,
        boolean firstNew) {

    static PostCard of(DiscussionPage page, PostView post, MemberView own, Long readerId) {
        boolean mine = readerId != null && readerId == post.authorId();
        return new PostCard(
                page.discussion().id(),
                page.page(),
                post,
                own.hiddenTexts().getOrDefault(post.id(), post.html()),
                mine,
                own.liked().contains(post.id()),
                own.bookmarked().contains(post.id()),
                post.number() == own.firstUnread());
    }

    /** Whether only a marker is shown. */
    public boolean gone() {
        return html.isEmpty();
    }

    /** The key of the words that stand in the place of a post that is gone. */
    public String goneWords() {
        return "gone." + post.state();
    }

    /** The place of the post that this one answers. */
    public String replyToUrl() {
        return post.replyTo() == null ? "" : DiscussionUrls.post(discussionId, post.replyTo());
    }

    /** Whether the author alone still sees it. */
    public boolean hiddenFromOthers() {
        return post.state() == PostState.HIDDEN && !gone();
    }
}
