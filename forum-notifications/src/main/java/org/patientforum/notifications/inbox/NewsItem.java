package org.patientforum.notifications.inbox;

import java.time.Instant;

/**
 * One row of a member's news: all news in one discussion, or one message.
 *
 * @param discussion the news in a discussion; null for a message
 * @param message kind of the message; null for a discussion
 * @param about id of the object the message is about, such as a decision; null for a discussion
 * @param words a moderator's text to the author of a post; otherwise empty
 * @param at time of the latest news
 */
public record NewsItem(
        DiscussionNews discussion, NotificationKind message, Long about, String words, Instant at, boolean unread) {

    /**
     * News in a discussion.
     *
     * @param title null if the member may no longer see the discussion
     * @param posts number of unread posts
     * @param toYou how many of them reply to the member
     * @param mentions how many of them mention the member
     * @param started whether the discussion itself is new
     * @param number number of the first new post, or of the latest post with news if none is new
     */
    public record DiscussionNews(
            long id, String title, long posts, long toYou, long mentions, boolean started, int number) {}
}
