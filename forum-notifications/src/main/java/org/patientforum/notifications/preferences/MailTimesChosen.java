package org.patientforum.notifications.preferences;

/** Fired when a member has chosen other mail times. */
public record MailTimesChosen(long memberId) {}
