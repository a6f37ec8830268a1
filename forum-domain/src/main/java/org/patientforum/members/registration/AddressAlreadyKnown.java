package org.patientforum.members.registration;

/** Somebody registered with the address of this member, who has an account already and should hear so by mail. */
public record AddressAlreadyKnown(long memberId) {}
