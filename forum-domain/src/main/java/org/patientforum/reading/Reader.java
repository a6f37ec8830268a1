package org.patientforum.reading;

/**
 * The reader of a page.
 *
 * @param memberId null for a guest
 * @param staff whether the reader is a moderator or administrator
 */
public record Reader(Long memberId, boolean staff) {

    /** A reader who is not signed in. */
    public static final Reader GUEST = new Reader(null, false);

    /** Whether the reader is not signed in. */
    public boolean guest() {
        return memberId == null;
    }

    /** Whether the reader is this member. */
    public boolean is(long otherMemberId) {
        return memberId != null && memberId == otherMemberId;
    }
}
