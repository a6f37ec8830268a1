package org.patientforum.notifications.inbox;

import java.time.Instant;
import java.util.Map;
import org.patientforum.notifications.inbox.NewsItem.DiscussionNews;

/**
 * All of a member's news in one discussion, or one message, as counted by the database.
 *
 * @param discussionId 0 for a message
 * @param messageId 0 for a discussion
 * @param unread unread posts of a discussion with unread news; for a message, 1 if it is unread
 * @param first number of the first unread post, or of the latest if none is unread
 */
record NewsRow(long discussionId, long messageId, Counts unread, int first, Instant at) {

    /** Numbers of unread posts: all, replies to the member, and mentions; and whether the discussion is new. */
    record Counts(long all, long toYou, long mentions, boolean started) {}

    /** A message as stored. */
    record Message(NotificationKind kind, long subjectId, String words) {}

    boolean message() {
        return messageId != 0;
    }

    /** @param posts number of unread posts in each discussion, with or without notifications */
    NewsItem item(Map<Long, String> titles, Map<Long, Long> posts, Map<Long, Message> messages) {
        if (message()) {
            Message kept = messages.get(messageId);
            return new NewsItem(null, kept.kind(), kept.subjectId(), kept.words(), at, unread.all() > 0);
        }
        DiscussionNews news = new DiscussionNews(
                discussionId,
                titles.get(discussionId),
                posts.getOrDefault(discussionId, 0L),
                unread.toYou(),
                unread.mentions(),
                unread.started(),
                first);
        return new NewsItem(news, null, null, "", at, unread.all() > 0);
    }
}
