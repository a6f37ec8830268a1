package org.patientforum.web.security;

import jakarta.security.enterprise.credential.Credential;
import org.patientforum.members.SignInWish;

/** What somebody typed into the sign-in form, and where it came from. */
public class SignInCredential implements Credential {

    private final SignInWish wish;

    public SignInCredential(SignInWish wish) {
        this.wish = wish;
    }

    /** What was typed. */
    public SignInWish wish() {
        return wish;
    }
}
