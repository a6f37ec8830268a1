package org.patientforum.notifications.preferences;

/** A member has chosen when they want mail. */
public record MailTimesChosen(long memberId) {}
