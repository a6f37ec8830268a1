package org.patientforum.members.sanctions;

import org.patientforum.shared.ForumException;

/** A suspension ends in the future, and is for members, not for staff. */
public class SuspensionRefused extends ForumException {

    /** @param why {@code staff} or {@code past} */
    public SuspensionRefused(String why) {
        super("suspension." + why);
    }
}
