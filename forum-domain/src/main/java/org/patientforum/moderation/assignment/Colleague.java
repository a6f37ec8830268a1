package org.patientforum.moderation.assignment;

/** A member of staff to whom a case can be handed over. */
public record Colleague(long id, String pseudonym) {}
