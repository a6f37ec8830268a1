package org.patientforum.notifications.mail.bounces;

import jakarta.mail.MessagingException;

/** A message has more parts than any report; it is not parsed. */
class TooManyParts extends MessagingException {

    private static final long serialVersionUID = 1L;

    TooManyParts(int max) {
        super("More than " + max + " parts");
    }
}
