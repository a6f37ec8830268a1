package org.patientforum.notifications.mail.bounces;

import jakarta.mail.MessagingException;

/** A message has more parts than any report: nothing in it is looked at. */
class TooManyParts extends MessagingException {

    private static final long serialVersionUID = 1L;

    TooManyParts(int most) {
        super("More than " + most + " parts");
    }
}
