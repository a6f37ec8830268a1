package org.patientforum.reading;

import java.time.Instant;

/**
 * A discussion with posts that the member has not read.
 *
 * @param title empty while the opening post cannot be seen
 * @param unread how many posts are unread
 * @param firstUnread number of the first of them
 */
public record UnreadDiscussion(
        long id, String title, long groupId, String groupName, int unread, int firstUnread, Instant lastPostAt) {

    /** The page on which the first unread post stands. */
    public int page() {
        return Paging.pageOf(firstUnread);
    }
}
