package org.patientforum.notifications.inbox;

import java.time.Instant;

/**
 * One row of a member's news: all that is new in one discussion, or one message.
 *
 * @param discussion what is new where; null for a message
 * @param message the message's kind; null for a discussion
 * @param about id of the decision that a message is about; null for a discussion
 * @param words a moderator's words to the author of a post; empty for others
 * @param at when the latest of it happened
 */
public record NewsItem(
        DiscussionNews discussion, NotificationKind message, Long about, String words, Instant at, boolean unread) {

    /**
     * What is new in a discussion.
     *
     * @param title null if the member may not see it any more
     * @param posts how many posts are unread
     * @param toYou how many of them answer the member
     * @param mentions how many of them mention the member
     * @param started whether the discussion itself is new
     * @param number of the first post that is new; if none is, of the latest that there was news of
     */
    public record DiscussionNews(
            long id, String title, long posts, long toYou, long mentions, boolean started, int number) {}
}
