package org.patientforum.notifications.fanout;

/** The events that somebody may need to hear of. */
public enum TaskKind {
    REPLY_POSTED,
    DISCUSSION_STARTED,
    CASE_DECIDED,
    LETTER_SENT,
    CASE_HANDED_OVER,
    MEMBER_SANCTIONED
}
