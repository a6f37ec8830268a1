package org.patientforum.members.administration;

import org.patientforum.shared.ForumException;

/** The forum must keep at least one administrator. */
public class LastAdministrator extends ForumException {

    public LastAdministrator() {
        super("member.lastAdministrator");
    }
}
