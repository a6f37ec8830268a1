package org.patientforum.web.identity;

import jakarta.security.enterprise.credential.Credential;
import org.patientforum.members.accounts.SignInRequest;

/** The submitted sign-in form, with the client's address. */
public class SignInCredential implements Credential {

    private final SignInRequest request;

    public SignInCredential(SignInRequest request) {
        this.request = request;
    }

    /** The submitted values. */
    public SignInRequest request() {
        return request;
    }
}
