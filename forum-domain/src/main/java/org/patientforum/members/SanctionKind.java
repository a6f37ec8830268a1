package org.patientforum.members;

/** What staff say to a member: a message, or a sanction; the mildest first. */
public enum SanctionKind {
    /** A message outside any case, about nothing that the member did wrong. */
    MESSAGE,
    /** A message that the member confirms to have read; no other effect. */
    WARNING,
    /** The member can read, but not take part, until the end. */
    READ_ONLY,
    /** The member cannot sign in until the end. */
    SUSPENSION;

    /** Whether the sanction has an end. */
    public boolean temporary() {
        return this == READ_ONLY || this == SUSPENSION;
    }

    /** Whether it is a sanction, which staff decide in a case. */
    public boolean sanction() {
        return this != MESSAGE;
    }
}
