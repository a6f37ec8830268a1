package org.patientforum.moderation.cases;

import org.patientforum.shared.ForumException;

/** Another moderator has just decided the case. */
public class CaseDecidedMeanwhile extends ForumException {

    public CaseDecidedMeanwhile() {
        super("caseDecidedMeanwhile");
    }
}
