package org.patientforum.notifications.mail;

/**
 * Which mails of the log are shown; null shows all.
 *
 * @param pseudonym beginning of the member's pseudonym
 */
public record MailFilter(MailState state, MailKind kind, SkippedReason reason, String pseudonym) {}
