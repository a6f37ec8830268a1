package org.patientforum.moderation.assignment;

/** A case was taken from who had it: by another moderator, or because they could not keep it. */
public record CaseHandedOver(long handoverId) {}
