package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** The group is archived; no one can post in it. */
public class GroupArchived extends ForumException {

    public GroupArchived() {
        super("groupArchived");
    }
}
