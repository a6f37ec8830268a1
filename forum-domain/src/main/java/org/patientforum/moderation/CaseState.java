package org.patientforum.moderation;

/** Where a case stands. */
public enum CaseState {
    /** Nobody has taken it. */
    OPEN,
    /** A moderator works on it. */
    CLAIMED,
    /** Something is proposed, and waits for a second person. */
    WAITING,
    /** A question to somebody who reported waits for an answer; until then its time stands still. */
    ASKED,
    /** Decided; a new report opens it again. */
    DECIDED,
    /** Its author has appealed; somebody else than before decides. */
    APPEALED;

    /** Throws CaseDecidedMeanwhile, CaseTaken unless nobody else has it, CaseChangedMeanwhile unless its latest version was seen. */
    void requireToDo(boolean nobodyElseHasIt, boolean seen) {
        if (this == DECIDED) {
            throw new CaseDecidedMeanwhile();
        }
        if (!nobodyElseHasIt) {
            throw new CaseTaken();
        }
        if (!seen || this == WAITING) {
            throw new CaseChangedMeanwhile();
        }
    }
}
