package org.patientforum.members;

import java.time.Instant;

/**
 * Who sends a request, as the database has it at this moment.
 *
 * @param suspendedUntil null if never suspended; may lie in the past
 * @param termsAgreed number of the terms in force; null if the member has not agreed to them
 */
public record CurrentSignIn(
        long signInId,
        long memberId,
        String pseudonym,
        Role role,
        Instant suspendedUntil,
        String language,
        String timeZone,
        Instant signedInAt,
        Instant lastSeenAt,
        Integer termsAgreed) {

    /** Whether the member has to agree to newer terms before taking part. */
    public boolean newTerms() {
        return termsAgreed == null;
    }
}
