package org.patientforum.moderation.assignment;

/** Why a case has another moderator, or none. */
public enum HandoverReason {
    /** Another moderator took it over. */
    TAKEN_OVER,
    /** A colleague who had the case, or found it free, assigned it. */
    ASSIGNED,
    /** They no longer moderate it: they have another role or group, are suspended, or have left. */
    NOT_THEIRS,
    /** The rota marks them as absent. */
    AWAY,
    /** The case is urgent, and they did not decide it in time. */
    UNDECIDED
}
