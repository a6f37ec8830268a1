package org.patientforum.reading;

/** Which discussions of a group are listed. */
public enum DiscussionFilter {
    /** All of them, the pinned first. */
    ALL,
    /** Those without a reply that everybody sees. */
    UNANSWERED,
    PINNED,
    CLOSED
}
