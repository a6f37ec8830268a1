package org.patientforum.moderation.messages;

/** The kinds of messages of staff to reporters. */
public enum CaseMessageKind {
    /** A question; the case waits for the answer. */
    QUESTION,
    /** A request for deletion takes longer (Regulation (EU) 2016/679, article 12(3)). */
    EXTENDED,
    /** Acknowledges a complaint. */
    ACKNOWLEDGED,
    /** Refuses a requested deletion, with the reason. */
    REFUSED
}
