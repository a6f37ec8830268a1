package org.patientforum.moderation.assignment;

/** Why a case is not with who had it any more, though they did not let it go. */
public enum HandoverReason {
    /** Another moderator took it over. */
    TAKEN_OVER,
    /** They do not look after it any more: another role, another group, suspended, or gone. */
    NOT_THEIRS,
    /** They are away by the rota. */
    AWAY,
    /** It is urgent, and they had not decided it after some minutes. */
    UNDECIDED
}
