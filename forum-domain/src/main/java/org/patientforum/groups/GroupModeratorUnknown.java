package org.patientforum.groups;

import org.patientforum.shared.ForumException;

/** No member has the name typed for a group's moderator. */
public class GroupModeratorUnknown extends ForumException {

    private static final long serialVersionUID = 1L;

    GroupModeratorUnknown() {
        super("groupModerator.unknown");
    }
}
