package org.patientforum.reading;

import java.time.Instant;

/**
 * A discussion with unread posts.
 *
 * @param title empty while the opening post is not visible
 * @param unread number of unread posts
 * @param firstUnread number of the first unread post
 */
public record UnreadDiscussion(
        long id, String title, long groupId, String groupName, int unread, int firstUnread, Instant lastPostAt) {

    /** The page with the first unread post. */
    public int page() {
        return Paging.pageOf(firstUnread);
    }
}
