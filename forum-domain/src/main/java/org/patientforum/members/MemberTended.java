package org.patientforum.members;

/** Staff changed something about a member that is neither a role nor a sanction. */
public record MemberTended(long memberId, long actorId, Change change) {

    /** What happened. */
    public enum Change {
        BADGE_GIVEN,
        BADGE_TAKEN,
        SIGNED_OUT
    }
}
