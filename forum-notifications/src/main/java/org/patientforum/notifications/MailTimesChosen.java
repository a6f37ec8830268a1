package org.patientforum.notifications;

/** A member has chosen when they want mail. */
public record MailTimesChosen(long memberId) {}
