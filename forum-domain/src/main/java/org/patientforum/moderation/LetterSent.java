package org.patientforum.moderation;

/** Staff have told or asked somebody who reported something. */
public record LetterSent(long letterId) {}
