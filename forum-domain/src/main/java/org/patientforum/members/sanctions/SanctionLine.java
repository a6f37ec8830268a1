package org.patientforum.members.sanctions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.SanctionKind;

/**
 * A sanction as pages show it.
 *
 * @param by pseudonym of who took it, for staff only
 * @param until null for a warning
 * @param endedAt null unless staff ended it before its time
 * @param readAt null until the member says that they have read it
 */
public record SanctionLine(
        long id,
        SanctionKind kind,
        String words,
        String by,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant endedAt,
        @Nullable Instant readAt) {

    /** Whether it keeps the member from something at this moment. */
    public boolean runsAt(Instant now) {
        return until != null && endedAt == null && now.isBefore(until);
    }
}
