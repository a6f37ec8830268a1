package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** This address is registered already. Only the first administrator is told so; to others it would give away who is a member. */
public class EmailTaken extends ForumException {

    public EmailTaken() {
        super("email.taken");
    }
}
