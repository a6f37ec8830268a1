package org.patientforum.members;

/** A member of staff. */
public record StaffMember(long id, String pseudonym) {}
