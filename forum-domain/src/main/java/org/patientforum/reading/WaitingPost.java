package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.HoldReason;

/**
 * A post of the reader that is held for review or was refused.
 *
 * @param number of the post whose edit is held; below 1 for a post that was never published
 * @param html the held text, sanitised
 * @param refused whether staff refused it
 * @param words staff's message about the refusal; otherwise empty
 */
public record WaitingPost(
        long postId,
        int number,
        String author,
        String html,
        HoldReason reason,
        Instant since,
        boolean refused,
        String words) {

    /** Whether an edit is held while readers see the former text. */
    public boolean change() {
        return number > 0;
    }
}
