package org.patientforum.members;

/** Somebody of staff. */
public record StaffMember(long id, String pseudonym) {}
