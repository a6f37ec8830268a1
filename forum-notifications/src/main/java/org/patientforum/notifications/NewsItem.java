package org.patientforum.notifications;

import java.time.Instant;
import org.patientforum.reading.PostBrief;

/**
 * One piece of news on its member's page.
 *
 * @param words a moderator's words to the author of a post; empty for other kinds
 * @param post the post it is about; null for other kinds, or if the member may not see it any more
 */
public record NewsItem(long id, NotificationKind kind, boolean unread, Instant at, String words, PostBrief post) {

    /** Whether there is nothing to open, so that seeing it here is reading it. */
    boolean readWhenShown() {
        return unread && post == null;
    }

    /** Whether it is about a post in something the member follows. */
    public boolean aboutPost() {
        return kind.aboutPost();
    }
}
