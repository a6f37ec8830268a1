package org.patientforum.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where mail to a member goes, in which language and time zone it speaks, and whether they may take part. */
public record MailAddress(
        long memberId,
        String email,
        String language,
        String timeZone,
        MemberState state,
        @Nullable Instant suspendedUntil) {

    /** Whether the member may read but not take part at this time. */
    public boolean suspendedAt(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }
}
