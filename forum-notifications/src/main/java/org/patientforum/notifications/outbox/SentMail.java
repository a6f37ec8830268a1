package org.patientforum.notifications.outbox;

import java.time.Instant;

/**
 * A mail that is out.
 *
 * @param answer the mail server's codes
 * @param rendered the message itself, if it is to be kept; else null
 */
public record SentMail(long mailId, String answer, String rendered, Instant at) {}
