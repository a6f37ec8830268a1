package org.patientforum.members.registration;

import org.patientforum.shared.ForumException;

/** Another member has this name or one that looks like it. */
public class PseudonymTaken extends ForumException {

    public PseudonymTaken() {
        super("pseudonym.taken");
    }
}
