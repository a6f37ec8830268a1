package org.patientforum.members.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.Role;

/**
 * The sign-in that sends a request, as stored at this moment.
 *
 * @param suspendedUntil null if never suspended; may be in the past
 * @param ownDevice whether the member said that nobody else uses the device
 * @param termsAgreed version of the terms in force; null if the member has not agreed to it
 * @param groupsModerated number of groups that the member moderates
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

    /** Whether the member must agree to newer terms before taking part. */
    public boolean newTerms() {
        return termsAgreed == null;
    }

    /** Whether the member is staff or moderates a group. */
    public boolean moderatesSomething() {
        return role.staff() || groupsModerated > 0;
    }
}
