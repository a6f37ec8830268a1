package org.patientforum.members;

/** The state of an account. */
public enum MemberState {
    /** Registered, but the address is not confirmed yet: the member cannot sign in. */
    UNCONFIRMED,
    ACTIVE,
    /** The member has left. Their posts may stay, under "former member". */
    FORMER
}
