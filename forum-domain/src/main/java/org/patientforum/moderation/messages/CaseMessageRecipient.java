package org.patientforum.moderation.messages;

/**
 * Whom a letter is to, and the reference that opens it.
 *
 * @param reporterId null for a guest, who cannot be told and looks for it
 */
public record CaseMessageRecipient(Long reporterId, String reference) {}
