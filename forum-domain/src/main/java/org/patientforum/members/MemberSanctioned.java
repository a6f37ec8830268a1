package org.patientforum.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Staff took a sanction about a member, or ended one before its time.
 *
 * @param until null for a warning
 * @param words what the member reads; of one that ended, staff's own reason
 */
public record MemberSanctioned(
        long sanctionId,
        long memberId,
        long actorId,
        Change change,
        @Nullable Instant until,
        String words) {

    /** What happened. */
    public enum Change {
        WARNED,
        MADE_READ_ONLY,
        SUSPENDED,
        LIFTED;

        static Change of(SanctionKind kind) {
            return switch (kind) {
                case WARNING -> WARNED;
                case READ_ONLY -> MADE_READ_ONLY;
                case SUSPENSION -> SUSPENDED;
            };
        }
    }
}
