package org.patientforum.members.registration;

import org.jspecify.annotations.Nullable;
import org.patientforum.members.LocalePreferences;

/**
 * What somebody fills in who wants to become a member.
 *
 * @param termsVersion the version of the terms they agree to
 */
public record Registration(
        @Nullable String pseudonym,
        @Nullable String email,
        @Nullable String password,
        int termsVersion,
        LocalePreferences locality) {}
