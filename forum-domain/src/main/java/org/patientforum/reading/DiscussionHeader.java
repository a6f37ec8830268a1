package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.PostState;

/**
 * The data of a discussion without its posts.
 *
 * @param groupHolds whether each post in the group is held for review
 * @param lastNumber highest post number; pages are cut by number
 * @param closedReason null if no reason was given
 * @param revision increases with every change visible to readers
 * @param mergedInto discussion that holds the posts now; null if not merged
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

    /** Whether the discussion is held for review or was refused: only its author and staff have seen it. */
    public boolean unpublished() {
        return lastNumber == 0 && mergedInto == null;
    }

    /** The number of pages. */
    public int pages() {
        return Paging.pages(lastNumber);
    }
}
