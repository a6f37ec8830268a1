package org.patientforum.notifications.mail.suppression;

import java.time.Instant;

/**
 * For staff: a member whose address takes no mail, by pseudonym.
 *
 * @param answer the mail server's codes
 */
public record SuppressedAddress(long memberId, String pseudonym, Instant since, String answer) {}
