package org.patientforum.notifications.fanout;

/** A notification task or an outgoing mail was recorded in the current transaction. */
public record TaskRecorded() {}
