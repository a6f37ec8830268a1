package org.patientforum.posting.transfers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.events.TransferKind;

/**
 * A transfer in the history of a discussion.
 *
 * @param undoneById the transfer that took it back, or null
 * @param numbersBefore highest number of the place its posts went to, before they came
 * @param numbersNow and now
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

    /** Whether it can still be taken back: nobody has, and nobody has posted after its posts. */
    public boolean undoable() {
        return undoneById == null && !kind.isUndo() && numbersBefore + posts == numbersNow;
    }
}
