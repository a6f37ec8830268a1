package org.patientforum.members.accounts;

import org.patientforum.shared.ForumException;

/** Address and password do not match. Does not reveal whether the account exists. */
public class SignInRefused extends ForumException {

    public SignInRefused() {
        super("signIn.refused");
    }
}
