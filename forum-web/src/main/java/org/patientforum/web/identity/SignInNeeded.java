package org.patientforum.web.identity;

import org.patientforum.shared.ForumException;

/** Only members may do this; the guest is sent to the sign-in page. */
public class SignInNeeded extends ForumException {

    public SignInNeeded() {
        super("signIn.needed");
    }
}
