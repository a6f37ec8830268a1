package org.patientforum.moderation;

/**
 * Whom a letter is to, and the reference that opens it.
 *
 * @param reporterId null for a guest, who cannot be told and looks for it
 */
public record LetterToTell(Long reporterId, String reference) {}
