package org.patientforum.members;

import org.jspecify.annotations.Nullable;

/**
 * Which members staff look for; null stands for any.
 *
 * @param prefix how the pseudonym begins; look-alikes are found, too
 */
public record MemberFilter(
        @Nullable String prefix,
        @Nullable Role role,
        @Nullable MemberState state) {

    /** Everybody. */
    public static final MemberFilter ALL = new MemberFilter(null, null, null);
}
