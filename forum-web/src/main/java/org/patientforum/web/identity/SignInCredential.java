package org.patientforum.web.identity;

import jakarta.security.enterprise.credential.Credential;
import org.patientforum.members.accounts.SignInRequest;

/** What somebody typed into the sign-in form, and where it came from. */
public class SignInCredential implements Credential {

    private final SignInRequest request;

    public SignInCredential(SignInRequest request) {
        this.request = request;
    }

    /** What was typed. */
    public SignInRequest request() {
        return request;
    }
}
