package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** Too many passwords are being hashed at this moment. */
public class ForumBusy extends ForumException {

    public ForumBusy() {
        super("forum.busy");
    }
}
