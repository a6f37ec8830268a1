package org.patientforum.members.sanctions;

import org.patientforum.members.SanctionKind;

/** Staff wrote to a member, imposed a sanction on them, or ended one early. */
public record MemberSanctioned(long sanctionId, long memberId, Change change) {

    /** The kind of change. */
    public enum Change {
        WRITTEN_TO,
        WARNED,
        MADE_READ_ONLY,
        SUSPENDED,
        LIFTED;

        static Change of(SanctionKind kind) {
            return switch (kind) {
                case MESSAGE -> WRITTEN_TO;
                case WARNING -> WARNED;
                case READ_ONLY -> MADE_READ_ONLY;
                case SUSPENSION -> SUSPENDED;
            };
        }
    }
}
