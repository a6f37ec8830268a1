package org.patientforum.moderation.assignment;

/** A case was taken from its moderator, by another moderator or by the job that releases cases, or assigned to one. */
public record CaseHandedOver(long handoverId) {}
