package org.patientforum.notifications.mail.suppression;

import java.time.Instant;

/**
 * For staff: a member whose address is suppressed, by pseudonym.
 *
 * @param answer the relay's reply codes
 */
public record SuppressedAddress(long memberId, String pseudonym, Instant since, String answer) {}
