package org.patientforum.members;

import org.patientforum.shared.ForumException;

/**
 * The address is registered already. Thrown only to the first administrator: anyone else could use it to find out who is a
 * member.
 */
public class EmailTaken extends ForumException {

    public EmailTaken() {
        super("email.taken");
    }
}
