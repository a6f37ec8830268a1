package org.patientforum.web.identity;

import org.patientforum.shared.ForumException;

/** Thrown if a guest requests something for members; the exception handler redirects to the sign-in page. */
public class SignInNeeded extends ForumException {

    public SignInNeeded() {
        super("signIn.needed");
    }
}
