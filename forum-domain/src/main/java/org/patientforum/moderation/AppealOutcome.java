package org.patientforum.moderation;

/** How an appeal ended. */
public enum AppealOutcome {
    /** The decision was right. */
    STANDS,
    /** The decision was wrong, and what it took away is given back. */
    OVERTURNED
}
