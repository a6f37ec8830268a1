package org.patientforum.members.registration;

/** Somebody registered, never confirmed the address, and is removed now. Whoever keeps rows of theirs removes them, too. */
public record RegistrationForgotten(long memberId) {}
