package org.patientforum.moderation.messages;

/** What staff tell somebody who told us of something. */
public enum CaseMessageKind {
    /** A question; the case waits for its answer. */
    QUESTION,
    /** The answer to a deletion request takes longer (Regulation (EU) 2016/679, article 12(3)). */
    EXTENDED,
    /** We have the complaint, and somebody looks at it. */
    ACKNOWLEDGED,
    /** What was asked for is not deleted, and why. */
    REFUSED
}
