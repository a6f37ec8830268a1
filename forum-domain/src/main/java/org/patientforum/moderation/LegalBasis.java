package org.patientforum.moderation;

/** The ground for a restrictive decision (Regulation (EU) 2022/2065, article 17(3)). */
public enum LegalBasis {
    /** The forum's terms of use. */
    RULES,
    /** A law. */
    LAW
}
