package org.patientforum.notifications.mail.log;

import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.notifications.outbox.SkippedReason;

/**
 * Which mails of the log are shown; null shows all.
 *
 * @param pseudonym beginning of the member's pseudonym
 */
public record MailFilter(MailState state, MailKind kind, SkippedReason reason, String pseudonym) {}
