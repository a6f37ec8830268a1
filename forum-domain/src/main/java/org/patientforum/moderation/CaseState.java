package org.patientforum.moderation;

/** Where a case stands. */
public enum CaseState {
    /** Nobody has taken it. */
    OPEN,
    /** A moderator works on it. */
    CLAIMED,
    /** Decided; a new report opens it again. */
    DECIDED
}
