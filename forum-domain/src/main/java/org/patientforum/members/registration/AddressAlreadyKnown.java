package org.patientforum.members.registration;

/** A registration used the address of this member, who already has an account and is informed by mail. */
public record AddressAlreadyKnown(long memberId) {}
