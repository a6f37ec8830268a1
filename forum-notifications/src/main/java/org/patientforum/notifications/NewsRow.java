package org.patientforum.notifications;

import java.time.Instant;
import org.patientforum.reading.PostBrief;

/** A piece of news as it is kept. */
public record NewsRow(long id, NotificationKind kind, long subjectId, String words, Instant at, Instant readAt) {

    boolean aboutPost() {
        return kind.aboutPost();
    }

    NewsItem item(PostBrief post) {
        return new NewsItem(id, kind, readAt == null, at, words, post);
    }
}
