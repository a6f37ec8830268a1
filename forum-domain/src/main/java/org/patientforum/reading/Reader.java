package org.patientforum.reading;

/**
 * Who is reading.
 *
 * @param memberId null for a guest
 * @param staff whether the reader is a moderator or administrator
 */
public record Reader(Long memberId, boolean staff) {

    /** Somebody who is not signed in. */
    public static final Reader GUEST = new Reader(null, false);

    /** Whether nobody is signed in. */
    public boolean guest() {
        return memberId == null;
    }

    /** Whether this reader is that member. */
    public boolean is(long otherMemberId) {
        return memberId != null && memberId == otherMemberId;
    }
}
