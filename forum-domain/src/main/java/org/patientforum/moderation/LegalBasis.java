package org.patientforum.moderation;

/** On what a decision rests that takes something away (Regulation (EU) 2022/2065, article 17(3)). */
public enum LegalBasis {
    /** The forum's own terms of use. */
    RULES,
    /** The law. */
    LAW
}
