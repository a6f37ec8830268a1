package org.patientforum.moderation;

/** The state of a decision. */
public enum DecisionState {
    /** It waits for confirmation by a second person. */
    PROPOSED,
    IN_FORCE,
    /** The second person rejected it, or its author withdrew it. It never came into force. */
    DROPPED,
    /** An appeal against it succeeded. */
    OVERTURNED
}
