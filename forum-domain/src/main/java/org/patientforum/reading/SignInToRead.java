package org.patientforum.reading;

import org.patientforum.shared.ForumException;

/** The site shows its discussions to members only. */
public class SignInToRead extends ForumException {

    public SignInToRead() {
        super("signInToRead");
    }
}
