package org.patientforum.notifications.mail.log;

import java.time.Instant;
import org.patientforum.notifications.mail.delivery.CapturingTransport;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * One mail in the log, for staff: whom it is for by pseudonym, never by address.
 *
 * @param skippedReason null unless skipped
 * @param answer the relay's codes, VIEWER where the mail was kept in the house, or null
 * @param sentAt null unless sent
 * @param length of the mail itself if it was kept; else null
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

    /** Whether another attempt is to come. */
    public boolean waits() {
        return state == MailState.READY || state == MailState.WAITING;
    }

    /** Whether staff can have it tried again. */
    public boolean triable() {
        return state == MailState.FAILED || state == MailState.WAITING;
    }

    /** Whether the mail itself was kept and can be looked at. */
    public boolean kept() {
        return length != null;
    }

    /** Whether the mail never left the house because no mail server is set up. */
    public boolean stayed() {
        return CapturingTransport.VIEWER.equals(answer);
    }
}
