package org.patientforum.members.sanctions;

import org.patientforum.shared.ForumException;

/** Another sanction has taken the place of the one that was to be ended. */
public class SanctionChangedMeanwhile extends ForumException {

    public SanctionChangedMeanwhile() {
        super("sanctionChangedMeanwhile");
    }
}
