package org.patientforum.members;

/** Sanctions, the mildest first. */
public enum SanctionKind {
    /** A message that the member confirms to have read; no other effect. */
    WARNING,
    /** The member can read, but not take part, until the end. */
    READ_ONLY,
    /** The member cannot sign in until the end. */
    SUSPENSION;

    /** Whether the sanction has an end. */
    public boolean temporary() {
        return this != WARNING;
    }
}
