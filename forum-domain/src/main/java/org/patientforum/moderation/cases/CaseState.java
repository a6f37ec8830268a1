package org.patientforum.moderation.cases;

import org.patientforum.shared.validation.ChangedMeanwhile;

/** The state of a case. */
public enum CaseState {
    /** No moderator has taken it. */
    OPEN,
    /** A moderator works on it. */
    CLAIMED,
    /** A proposed decision waits for a second person. */
    WAITING,
    /** A question to a reporter waits for an answer; the deadline is paused until then. */
    ASKED,
    /** Decided; a new report reopens it. */
    DECIDED,
    /** The author has appealed; another moderator decides the appeal. */
    APPEALED;

    /**
     * Throws CaseTaken if another moderator has the case; ChangedMeanwhile if it is decided or the caller has
     * not seen its latest version.
     */
    public void requireActionable(boolean noOtherAssignee, boolean seenLatestVersion) {
        if (this == DECIDED) {
            throw new ChangedMeanwhile("caseDecidedMeanwhile");
        }
        if (!noOtherAssignee) {
            throw new CaseTaken();
        }
        requireUnchanged(seenLatestVersion && this != WAITING);
    }

    /**
     * Whether another moderator can take it over. Proposals stay with the moderator who made them, decided cases with
     * the one who decided.
     */
    public boolean reassignable() {
        return this == CLAIMED || this == ASKED || this == APPEALED;
    }

    /**
     * Throws ChangedMeanwhile unless the case is undecided, another moderator works on it and the caller has
     * seen its latest version.
     */
    void requireAssignedToAnother(boolean assignedToAnother, boolean seenLatestVersion) {
        if (this == DECIDED) {
            throw new ChangedMeanwhile("caseDecidedMeanwhile");
        }
        requireUnchanged(seenLatestVersion && assignedToAnother && reassignable());
    }

    /** Throws ChangedMeanwhile unless a proposal waits and the caller has seen the latest version. */
    void requireProposed(boolean seenLatestVersion) {
        requireUnchanged(seenLatestVersion && this == WAITING);
    }

    /** Throws ChangedMeanwhile unless the case is decided and the caller has seen its latest version. */
    void requireDecided(boolean seenLatestVersion) {
        requireUnchanged(seenLatestVersion && this == DECIDED);
    }

    /** Throws ChangedMeanwhile if the case waits, is decided or is appealed. */
    void requireOpenOrClaimed() {
        requireUnchanged(this == OPEN || this == CLAIMED);
    }

    private static void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw new ChangedMeanwhile("caseChangedMeanwhile");
        }
    }
}
