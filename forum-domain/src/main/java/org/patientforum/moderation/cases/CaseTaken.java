package org.patientforum.moderation.cases;

import org.patientforum.shared.ForumException;

/** Another moderator has the case. */
public class CaseTaken extends ForumException {

    public CaseTaken() {
        super("caseTakenMeanwhile");
    }
}
