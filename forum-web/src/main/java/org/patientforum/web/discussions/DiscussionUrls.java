package org.patientforum.web.discussions;

import org.patientforum.posting.PostLocation;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.Paging;

/** Addresses of discussions and posts. They consist of ids and numbers, never of titles. */
public final class DiscussionUrls {

    private DiscussionUrls() {}

    /** The address of a post on its page. */
    public static String of(PostLocation location) {
        return of(location, 1);
    }

    /**
     * The address of a post. Held posts have no number: they are shown to their author below the others on every
     * page.
     */
    public static String of(PostLocation location, int page) {
        return location.unpublished()
                ? page(location.discussionId(), Math.max(1, page)) + heldAnchor(location.postId())
                : post(location.discussionId(), location.number());
    }

    /** The fragment that identifies a held post or held change on its author's page. */
    static String heldAnchor(long postId) {
        return "#waiting-" + postId;
    }

    /** The address of the post with this number. */
    public static String post(long discussionId, int number) {
        return page(discussionId, Paging.pageOf(number)) + "#post-" + number;
    }

    /** The address of a page of a discussion. */
    public static String page(long discussionId, int page) {
        return "/discussions/" + discussionId + (page == 1 ? "" : "?page=" + page);
    }

    /**
     * The address of the first unread post; null if there is none or if it already is the first post on this page.
     */
    static String firstUnread(DiscussionPage shown, int number) {
        boolean headsPage = Paging.pageOf(number) == shown.page()
                && shown.posts().stream().noneMatch(post -> post.number() < number);
        return number == 0 || headsPage ? null : post(shown.discussion().id(), number);
    }
}
