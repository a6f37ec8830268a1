package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** Too many people are signing in at this moment. */
public class ForumBusy extends ForumException {

    public ForumBusy() {
        super("forum.busy");
    }
}
