package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** The address and password do not belong together. Whether there is such an account is not said. */
public class SignInRefused extends ForumException {

    public SignInRefused() {
        super("signIn.refused");
    }
}
