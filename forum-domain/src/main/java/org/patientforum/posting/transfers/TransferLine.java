package org.patientforum.posting.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.events.TransferKind;

/**
 * A transfer in the history of a discussion.
 *
 * @param undoneById the transfer that undid this one, or null
 * @param numbersBefore highest post number of the target before the transfer
 * @param numbersNow highest post number of the target now
 */
public record TransferLine(
        long id,
        TransferKind kind,
        long fromDiscussionId,
        long toDiscussionId,
        int posts,
        Instant madeAt,
        @Nullable Long undoneById,
        int numbersBefore,
        int numbersNow) {

    /** Whether the transfer can be undone: it was not undone before, and no post was added after its posts. */
    public boolean undoable() {
        return undoneById == null && !kind.isUndo() && numbersBefore + posts == numbersNow;
    }
}
