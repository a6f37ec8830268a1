package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** The current password is wrong. */
public class WrongPassword extends ForumException {

    public WrongPassword() {
        super("password.wrong");
    }
}
