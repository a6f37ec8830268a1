package org.patientforum.moderation;

/** The outcome of an appeal. */
public enum AppealOutcome {
    /** The decision is upheld. */
    STANDS,
    /** The decision was wrong; its effects are reversed. */
    OVERTURNED
}
