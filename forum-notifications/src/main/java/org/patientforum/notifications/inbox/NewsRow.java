package org.patientforum.notifications.inbox;

import java.time.Instant;
import java.util.Map;
import org.patientforum.notifications.inbox.NewsItem.DiscussionNews;

/**
 * All of a member's news in one discussion, or one message, as the database counts it.
 *
 * @param discussionId 0 for a message
 * @param messageId 0 for a discussion
 * @param unread how many posts of the discussion are unread if there is unread news of it, or whether the message is
 * @param first number of the first unread post; if none is unread, of the latest
 */
record NewsRow(long discussionId, long messageId, Counts unread, int first, Instant at) {

    /** How many are unread, how many of those speak to the member, and whether the discussion is new. */
    record Counts(long all, long toYou, long mentions, boolean started) {}

    /** How a message is kept. */
    record Kept(NotificationKind kind, long subjectId, String words) {}

    boolean message() {
        return messageId != 0;
    }

    /** @param posts how many are unread in each discussion, whether or not there is news of them */
    NewsItem item(Map<Long, String> titles, Map<Long, Long> posts, Map<Long, Kept> messages) {
        if (message()) {
            Kept kept = messages.get(messageId);
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
