package org.patientforum.notifications.mail.queue;

import java.time.Instant;

/**
 * For staff: a domain that does not take mail as usual.
 *
 * @param domain the part of addresses after the @; {@code *} for all together
 * @param retryAt when mail to it is tried again; null if it does not wait
 * @param answer the mail server's codes; null if it does not wait
 * @param brakedAt when the last reader was refused who is not blamed; null if there is none
 */
public record WaitingDomain(String domain, Instant since, Instant retryAt, String answer, Instant brakedAt) {

    /** Whether it stands for all domains together. */
    public boolean all() {
        return domain.equals(Destination.ALL);
    }
}
