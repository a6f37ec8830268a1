package org.patientforum.posting;

import org.patientforum.shared.ForumException;

/** Nobody can write in an archived group. */
public class GroupArchived extends ForumException {

    public GroupArchived() {
        super("groupArchived");
    }
}
