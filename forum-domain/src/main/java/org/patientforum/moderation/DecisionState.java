package org.patientforum.moderation;

/** What has become of a decision. */
public enum DecisionState {
    /** It waits for a second person. */
    PROPOSED,
    IN_FORCE,
    /** The second person did not agree, or who proposed it took it back. It never was in force. */
    DROPPED,
    /** An appeal against it was right. */
    OVERTURNED
}
