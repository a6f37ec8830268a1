package org.patientforum.notifications.mail.queue;

import java.time.Instant;

/**
 * For staff: a domain that does not accept mail as usual.
 *
 * @param domain the part of addresses after the @; {@code *} for all domains together
 * @param retryAt when mail to it is retried; null if it is not deferred
 * @param answer the relay's reply codes; null if mail is not deferred
 * @param brakedAt when the last recipient was rejected who is not blamed; null if there is none
 */
public record WaitingDomain(String domain, Instant since, Instant retryAt, String answer, Instant brakedAt) {

    /** Returns whether it stands for all domains together. */
    public boolean all() {
        return domain.equals(Destination.ALL);
    }
}
