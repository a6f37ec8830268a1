package org.patientforum.members.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Role;

/**
 * Who sends a request, as the database has it at this moment.
 *
 * @param suspendedUntil null if never suspended; may lie in the past
 * @param ownDevice whether nobody else uses the device, by the member's own word
 * @param termsAgreed number of the terms in force; null if the member has not agreed to them
 * @param groupsModerated how many groups the member was chosen to look after
 */
public record CurrentSignIn(
        long signInId,
        long memberId,
        String pseudonym,
        Role role,
        @Nullable Instant suspendedUntil,
        String language,
        String timeZone,
        Instant signedInAt,
        Instant lastSeenAt,
        boolean ownDevice,
        @Nullable Integer termsAgreed,
        long groupsModerated) {

    /** Whether the member has to agree to newer terms before taking part. */
    public boolean newTerms() {
        return termsAgreed == null;
    }

    /** Whether the member belongs to staff, or looks after a group. */
    public boolean moderatesSomething() {
        return role.staff() || groupsModerated > 0;
    }
}
