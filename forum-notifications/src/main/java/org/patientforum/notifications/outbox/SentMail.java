package org.patientforum.notifications.outbox;

import java.time.Instant;

/**
 * A mail that was sent.
 *
 * @param answer the relay's reply codes
 * @param rendered the message if it is to be stored; otherwise null
 */
public record SentMail(long mailId, String answer, String rendered, Instant at) {}
