package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** This is not an email address. */
public class EmailRefused extends ForumException {

    public EmailRefused() {
        super("email.refused");
    }
}
