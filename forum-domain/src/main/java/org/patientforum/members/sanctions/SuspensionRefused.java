package org.patientforum.members.sanctions;

import org.patientforum.shared.ForumException;

/** The restriction is not allowed: it must end in the future and must not concern staff. */
public class SuspensionRefused extends ForumException {

    /** @param why {@code staff} or {@code past} */
    public SuspensionRefused(String why) {
        super("suspension." + why);
    }
}
