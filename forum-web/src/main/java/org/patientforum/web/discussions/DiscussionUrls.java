package org.patientforum.web.discussions;

import org.patientforum.posting.PostPlace;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.Paging;

/** Addresses of discussions and posts: ids and numbers only, never a title. */
public final class DiscussionUrls {

    private DiscussionUrls() {}

    /** The place of a post on its page. */
    public static String of(PostPlace place) {
        return of(place, 1);
    }

    /** The same; a post that waits stands on each page for its author, below the others. */
    public static String of(PostPlace place, int page) {
        return place.unpublished()
                ? page(place.discussionId(), Math.max(1, page)) + heldAnchor(place.postId())
                : post(place.discussionId(), place.number());
    }

    /** What the author reads of a post or a change that waits. */
    static String heldAnchor(long postId) {
        return "#waiting-" + postId;
    }

    /** The place of the post with this number. */
    public static String post(long discussionId, int number) {
        return page(discussionId, Paging.pageOf(number)) + "#post-" + number;
    }

    /** A page of a discussion. */
    public static String page(long discussionId, int page) {
        return "/discussions/" + discussionId + (page == 1 ? "" : "?page=" + page);
    }

    /** Address of the first unread post, or null if there is none or it heads the page already. */
    static String firstUnread(DiscussionPage shown, int number) {
        boolean headsPage = Paging.pageOf(number) == shown.page()
                && shown.posts().stream().noneMatch(post -> post.number() < number);
        return number == 0 || headsPage ? null : post(shown.discussion().id(), number);
    }
}
