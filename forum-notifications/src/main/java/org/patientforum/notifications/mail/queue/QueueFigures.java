package org.patientforum.notifications.mail.queue;

import java.time.Instant;

/**
 * The queue in one look.
 *
 * @param waiting mails that are to be sent
 * @param oldest when the oldest of them was ordered; null if none waits
 * @param waitingAgain those of them that wait for another try
 * @param due when the first of them is due; null if none waits
 * @param mailServer whether a mail server is set up
 */
public record QueueFigures(
        QueueState state, long waiting, Instant oldest, long waitingAgain, Instant due, boolean mailServer) {

    /** When the next mail is tried; null if none waits or all mail is stopped until somebody lets it go. */
    public Instant nextTry() {
        if (due == null || state.pausedAt() != null || state.heldSince() != null) {
            return null;
        }
        return state.resumeAt() != null && state.resumeAt().isAfter(due) ? state.resumeAt() : due;
    }
}
