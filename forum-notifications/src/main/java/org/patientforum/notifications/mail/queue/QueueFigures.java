package org.patientforum.notifications.mail.queue;

import java.time.Instant;

/**
 * State and figures of the queue.
 *
 * @param waiting number of pending mails
 * @param oldest when the oldest of them was enqueued; null if none is pending
 * @param waitingAgain how many of them are deferred
 * @param due when the first of them is due; null if none is pending
 * @param mailServer whether a relay is configured
 */
public record QueueFigures(
        QueueState state, long waiting, Instant oldest, long waitingAgain, Instant due, boolean mailServer) {

    /** Returns when the next mail is attempted; null if none is pending or all mail is paused or on hold. */
    public Instant nextTry() {
        if (due == null || state.pausedAt() != null || state.heldSince() != null) {
            return null;
        }
        return state.resumeAt() != null && state.resumeAt().isAfter(due) ? state.resumeAt() : due;
    }
}
