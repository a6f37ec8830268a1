package org.patientforum.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member's email address, language and time zone for mail, and their state. */
public record MailAddress(
        long memberId,
        String email,
        String language,
        String timeZone,
        MemberState state,
        @Nullable Instant suspendedUntil) {

    /** Whether the member is restricted (read-only or suspended) at this instant. */
    public boolean suspendedAt(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }
}
