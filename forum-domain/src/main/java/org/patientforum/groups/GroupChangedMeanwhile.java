package org.patientforum.groups;

import org.patientforum.shared.ForumException;

/** Somebody else has changed the group since the form was opened. */
public class GroupChangedMeanwhile extends ForumException {

    public GroupChangedMeanwhile() {
        super("groupChangedMeanwhile");
    }
}
