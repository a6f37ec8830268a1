package org.patientforum.reading;

import org.patientforum.shared.ForumException;

/** The site shows its discussions to members only. */
public class SignInRequired extends ForumException {

    public SignInRequired() {
        super("signInToRead");
    }
}
