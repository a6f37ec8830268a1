package org.patientforum.moderation.messages;

/** Staff have told or asked somebody who reported something. */
public record CaseMessageSent(long letterId) {}
