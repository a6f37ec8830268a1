package org.patientforum.members;

/** Where a member is in the life of an account. */
public enum MemberState {
    /** Registered; the address is not confirmed yet, so they cannot sign in. */
    UNCONFIRMED,
    ACTIVE,
    /** Has left. Posts may stay under "former member". */
    FORMER
}
