package org.patientforum.groups;

import org.patientforum.shared.ForumException;

/** A group's name, description or mail name is missing or too long. */
public class GroupWordingRefused extends ForumException {

    /** @param field {@code name}, {@code description} or {@code mailName} */
    public GroupWordingRefused(String field, int longest) {
        super("groupWordingRefused." + field, longest);
    }
}
