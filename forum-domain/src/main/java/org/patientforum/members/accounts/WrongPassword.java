package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** Who wants to change a password has to know the present one. */
public class WrongPassword extends ForumException {

    public WrongPassword() {
        super("password.wrong");
    }
}
