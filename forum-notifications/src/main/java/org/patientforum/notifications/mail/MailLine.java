package org.patientforum.notifications.mail;

import java.time.Instant;

/**
 * One mail in the log, for staff: whom it is for by pseudonym, never by address.
 *
 * @param skippedReason null unless skipped
 * @param answer the relay's codes, VIEWER where the mail was kept in the house, or null
 * @param sentAt null unless sent
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
        Instant sentAt) {

    /** Whether another attempt is to come. */
    public boolean waits() {
        return state == MailState.READY || state == MailState.WAITING;
    }

    /** Whether staff can have it tried again. */
    public boolean failed() {
        return state == MailState.FAILED;
    }

    /** Whether the mail itself was kept and can be looked at. */
    public boolean kept() {
        return "VIEWER".equals(answer);
    }
}
