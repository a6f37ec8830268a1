package org.patientforum.notifications;

/** The events that somebody may need to hear of. */
enum TaskKind {
    REPLY_POSTED,
    DISCUSSION_STARTED,
    CASE_DECIDED,
    LETTER_SENT,
    CASE_HANDED_OVER,
    MEMBER_SANCTIONED
}
