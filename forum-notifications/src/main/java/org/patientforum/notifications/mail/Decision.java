package org.patientforum.notifications.mail;

/** What is done with an ordered mail, decided just before sending. */
sealed interface Decision {

    /** Send it. */
    record Send(Addressed mail) implements Decision {}

    /** Do not send it, for this reason. */
    record Skip(SkippedReason reason) implements Decision {}
}
