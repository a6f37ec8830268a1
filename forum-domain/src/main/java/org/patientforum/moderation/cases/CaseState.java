package org.patientforum.moderation.cases;

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
    public void requireToDo(boolean nobodyElseHasIt, boolean seen) {
        if (this == DECIDED) {
            throw new CaseDecidedMeanwhile();
        }
        if (!nobodyElseHasIt) {
            throw new CaseTaken();
        }
        unchanged(seen && this != WAITING);
    }

    /** Whether somebody works on it who can lose it to another: a proposal stays with who made it, and a decision with who decided. */
    public boolean takeable() {
        return this == CLAIMED || this == ASKED || this == APPEALED;
    }

    /** Throws CaseDecidedMeanwhile, CaseChangedMeanwhile unless another has it to work on, and its latest version was seen. */
    void requireTaken(boolean anotherHasIt, boolean seen) {
        if (this == DECIDED) {
            throw new CaseDecidedMeanwhile();
        }
        unchanged(seen && anotherHasIt && takeable());
    }

    /** Throws CaseChangedMeanwhile unless it waits for a second person, and its latest version was seen. */
    void requireWaiting(boolean seen) {
        unchanged(seen && this == WAITING);
    }

    /** Throws CaseChangedMeanwhile unless it is decided, and its latest version was seen. */
    void requireDecided(boolean seen) {
        unchanged(seen && this == DECIDED);
    }

    /** Throws CaseChangedMeanwhile for what waits for somebody, or is at its end. */
    void requireWorkedOn() {
        unchanged(this == OPEN || this == CLAIMED);
    }

    private static void unchanged(boolean stillSo) {
        if (!stillSo) {
            throw new CaseChangedMeanwhile();
        }
    }
}
