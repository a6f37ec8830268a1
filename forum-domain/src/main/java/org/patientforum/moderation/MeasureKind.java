package org.patientforum.moderation;

/** What a decision can do besides its action. Each can be undone. */
public enum MeasureKind {
    /** The discussion takes no new replies. */
    CLOSE_DISCUSSION,
    /** The post is labelled as unsafe advice, with a link to approved advice. */
    LABEL_ADVICE,
    /** The member can read but not write until then. */
    SUSPEND_MEMBER
}
