package org.patientforum.moderation.cases;

import org.patientforum.shared.ForumException;

/** The case has changed since the moderator opened it, for example by a new report or a claim. */
public class CaseChangedMeanwhile extends ForumException {

    public CaseChangedMeanwhile() {
        super("caseChangedMeanwhile");
    }
}
