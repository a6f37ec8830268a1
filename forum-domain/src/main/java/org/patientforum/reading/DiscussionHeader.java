package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * The facts of a discussion.
 *
 * @param groupHolds whether each post of the group waits until staff have looked at it
 * @param lastNumber highest post number; pages are cut by number
 * @param closedReason why nobody can reply any more; null if nobody said
 * @param revision goes up with every change a reader could see
 * @param mergedInto the discussion where its posts are now; null if they are here
 */
public record DiscussionHeader(
        long id,
        long groupId,
        String groupName,
        String groupDescription,
        boolean groupArchived,
        boolean groupHolds,
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
        String closedReason,
        int lastNumber,
        long revision,
        Long mergedInto) {

    /** Whether members may reply here. */
    public boolean open() {
        return !closed && !groupArchived && !unpublished();
    }

    /** Whether it waits until staff have looked at it, or was refused: nobody else has seen it. */
    public boolean unpublished() {
        return lastNumber == 0 && mergedInto == null;
    }

    /** How many numbered pages there are. */
    public int pages() {
        return Paging.pages(lastNumber);
    }
}
