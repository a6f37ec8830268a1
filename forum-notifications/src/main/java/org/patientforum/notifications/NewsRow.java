package org.patientforum.notifications;

import java.time.Instant;
import java.util.Map;
import org.patientforum.notifications.NewsItem.DiscussionNews;

/**
 * All of a member's news in one discussion, or one message, as the database counts it.
 *
 * @param discussionId 0 for a message
 * @param messageId 0 for a discussion
 * @param first number of the first unread post; if none is unread, of the latest
 */
record NewsRow(long discussionId, long messageId, Counts unread, int first, Instant at) {

    /** How many are unread: all, of each kind. */
    record Counts(long all, long toYou, long mentions, long started) {}

    /** How a message is kept. */
    record Kept(NotificationKind kind, long subjectId, String words) {}

    boolean message() {
        return messageId != 0;
    }

    NewsItem item(Map<Long, String> titles, Map<Long, Kept> messages) {
        if (message()) {
            Kept kept = messages.get(messageId);
            return new NewsItem(null, kept.kind(), kept.subjectId(), kept.words(), at, unread.all() > 0);
        }
        DiscussionNews news = new DiscussionNews(
                discussionId,
                titles.get(discussionId),
                unread.all() - unread.started(),
                unread.toYou(),
                unread.mentions(),
                unread.started() > 0,
                first);
        return new NewsItem(news, null, null, "", at, unread.all() > 0);
    }
}
