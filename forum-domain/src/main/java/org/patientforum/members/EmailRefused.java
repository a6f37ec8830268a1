package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** The text is not a valid email address. */
public class EmailRefused extends ForumException {

    public EmailRefused() {
        super("email.refused");
    }
}
