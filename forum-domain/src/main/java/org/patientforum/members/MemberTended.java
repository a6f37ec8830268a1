package org.patientforum.members;

/** Staff looked at a member, or changed something about one that is neither a role nor a sanction. */
public record MemberTended(long memberId, long actorId, Change change) {

    /** What happened. */
    public enum Change {
        VIEWED,
        BADGE_GIVEN,
        BADGE_TAKEN,
        SIGNED_OUT
    }
}
