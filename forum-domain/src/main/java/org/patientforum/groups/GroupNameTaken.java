package org.patientforum.groups;

import org.patientforum.shared.ForumException;

/** Another group has this name already. */
public class GroupNameTaken extends ForumException {

    public GroupNameTaken() {
        super("groupNameTaken");
    }
}
