package org.patientforum.members.administration;

import org.patientforum.shared.ForumException;

/** Somebody else has changed the member's staff badge since the form was opened. */
public class BadgeChangedMeanwhile extends ForumException {

    public BadgeChangedMeanwhile() {
        super("badgeChangedMeanwhile");
    }
}
