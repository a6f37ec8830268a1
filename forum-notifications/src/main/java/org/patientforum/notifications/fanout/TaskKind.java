package org.patientforum.notifications.fanout;

/** Kinds of events that members may have to be notified of. */
public enum TaskKind {
    REPLY_POSTED,
    DISCUSSION_STARTED,
    CASE_DECIDED,
    LETTER_SENT,
    CASE_HANDED_OVER,
    MEMBER_SANCTIONED
}
