package org.patientforum.reading;

import java.time.Instant;
import org.patientforum.posting.HoldReason;

/**
 * A post of the reader's own that waits until staff have looked at it, or that they did not publish.
 *
 * @param number of the post whose change waits; below 1 if nobody else has seen the post
 * @param html the waiting text, sanitised
 * @param refused whether staff have decided not to publish it
 * @param words what staff say of that; else empty
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

    /** Whether readers see the post in its former words. */
    public boolean change() {
        return number > 0;
    }
}
