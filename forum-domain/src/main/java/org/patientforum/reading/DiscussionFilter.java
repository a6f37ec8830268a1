package org.patientforum.reading;

/** Filters of a group's list of discussions. */
public enum DiscussionFilter {
    /** All discussions, pinned ones first. */
    ALL,
    /** Discussions without a visible reply. */
    UNANSWERED,
    PINNED,
    CLOSED
}
