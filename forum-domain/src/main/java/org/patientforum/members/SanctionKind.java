package org.patientforum.members;

/** What staff can do about a member, the mildest first. */
public enum SanctionKind {
    /** Words that the member confirms to have read; nothing else happens. */
    WARNING,
    /** Until then the member can read, but not take part. */
    READ_ONLY,
    /** Until then the member cannot sign in. */
    SUSPENSION;

    /** Whether it lasts until an instant. */
    public boolean lasts() {
        return this != WARNING;
    }
}
