package org.patientforum.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as the forum shows them, without the person behind the pseudonym.
 *
 * @param suspendedUntil null if never suspended; may be in the past
 * @param staffBadge null without one
 */
public record MemberProfile(
        long id,
        String pseudonym,
        Role role,
        MemberState state,
        @Nullable Instant suspendedUntil,
        @Nullable String staffBadge,
        String language,
        String timeZone,
        Instant joinedAt) {

    /** Whether the member is restricted (read-only or suspended) at this instant. */
    public boolean suspendedAt(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }

    /** Whether the member can sign in. */
    public boolean active() {
        return state == MemberState.ACTIVE;
    }
}
