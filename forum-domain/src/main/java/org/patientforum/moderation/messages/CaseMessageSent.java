package org.patientforum.moderation.messages;

/** Staff sent a message to a reporter. */
public record CaseMessageSent(long messageId) {}
