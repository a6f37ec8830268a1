package org.patientforum.members.sanctions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.members.SanctionKind;

/**
 * A sanction as pages show it.
 *
 * @param by pseudonym of the member of staff; shown to staff only
 * @param until null for a warning
 * @param endedAt null unless staff ended it early
 * @param readAt null until the member confirms to have read it
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

    /** Whether the sanction restricts the member at this instant. */
    public boolean activeAt(Instant now) {
        return until != null && endedAt == null && now.isBefore(until);
    }
}
