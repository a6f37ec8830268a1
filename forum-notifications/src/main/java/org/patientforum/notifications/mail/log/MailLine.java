package org.patientforum.notifications.mail.log;

import java.time.Instant;
import org.patientforum.notifications.mail.delivery.CapturingTransport;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * A mail in the log for staff. It identifies the recipient by pseudonym, never by address.
 *
 * @param skippedReason null unless skipped
 * @param answer the relay's reply codes, VIEWER for a captured mail, or null
 * @param sentAt null unless sent
 * @param length length of the stored message; null if it was not stored
 */
public record MailLine(
        long id,
        MailKind kind,
        MailState state,
        long memberId,
        String pseudonym,
        int attempts,
        Instant nextAttemptAt,
        SkippedReason skippedReason,
        String answer,
        Instant createdAt,
        Instant sentAt,
        Integer length) {

    /** Returns whether another attempt will be made. */
    public boolean waits() {
        return state == MailState.READY || state == MailState.WAITING;
    }

    /** Returns whether administrators can retry it. */
    public boolean retryable() {
        return state == MailState.FAILED || state == MailState.WAITING;
    }

    /** Returns whether the message was stored and can be viewed. */
    public boolean kept() {
        return length != null;
    }

    /** Returns whether the mail was captured because no relay is configured. */
    public boolean stayed() {
        return CapturingTransport.VIEWER.equals(answer);
    }
}
