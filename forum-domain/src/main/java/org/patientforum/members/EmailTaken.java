package org.patientforum.members;

import org.patientforum.shared.ForumException;

/** Somebody has registered this address. Said only to who may know it: the first administrator. */
public class EmailTaken extends ForumException {

    public EmailTaken() {
        super("email.taken");
    }
}
