package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * The facts of a discussion.
 *
 * @param lastNumber highest post number; pages are cut by number
 * @param revision goes up with every change a reader could see
 */
public record DiscussionHeader(
        long id,
        long groupId,
        String groupName,
        String groupDescription,
        boolean groupArchived,
        String title,
        PostState openingState,
        long authorId,
        String author,
        Instant startedAt,
        int replies,
        int likes,
        int followers,
        boolean pinned,
        boolean closed,
        int lastNumber,
        long revision) {

    /** Whether members may reply here. */
    public boolean open() {
        return !closed && !groupArchived;
    }

    /** How many numbered pages there are. */
    public int pages() {
        return Paging.pages(lastNumber);
    }
}
