package org.patientforum.members.registration;

/** An unconfirmed registration has expired and is being deleted. Features that hold rows of the member delete them. */
public record RegistrationExpired(long memberId) {}
