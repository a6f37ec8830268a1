package org.patientforum.moderation.messages;

/**
 * The recipient of a message, and the reference of their report.
 *
 * @param reporterId null for a guest, who cannot be notified and looks up the reference
 */
public record CaseMessageRecipient(Long reporterId, String reference) {}
