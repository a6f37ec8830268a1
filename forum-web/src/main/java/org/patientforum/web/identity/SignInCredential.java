package org.patientforum.web.identity;

import jakarta.security.enterprise.credential.Credential;
import org.patientforum.members.accounts.SignInRequest;

/** What somebody typed into the sign-in form, and where it came from. */
public class SignInCredential implements Credential {

    private final SignInRequest wish;

    public SignInCredential(SignInRequest wish) {
        this.wish = wish;
    }

    /** What was typed. */
    public SignInRequest wish() {
        return wish;
    }
}
