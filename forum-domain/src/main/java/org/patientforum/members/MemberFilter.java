package org.patientforum.members;

/**
 * Which members staff look for; null stands for any.
 *
 * @param prefix how the pseudonym begins; look-alikes are found, too
 */
public record MemberFilter(String prefix, Role role, MemberState state) {

    /** Everybody. */
    public static final MemberFilter ALL = new MemberFilter(null, null, null);
}
