package org.patientforum.members;

import org.jspecify.annotations.Nullable;

/**
 * The members that staff search for; null matches any.
 *
 * @param prefix beginning of the pseudonym; look-alikes match, too
 */
public record MemberFilter(
        @Nullable String prefix,
        @Nullable Role role,
        @Nullable MemberState state) {

    /** Matches every member. */
    public static final MemberFilter ALL = new MemberFilter(null, null, null);
}
