package org.patientforum.members.registration;

import org.jspecify.annotations.Nullable;
import org.patientforum.members.LocalePreferences;

/**
 * The registration form.
 *
 * @param termsVersion version of the terms that the person agrees to
 */
public record Registration(
        @Nullable String pseudonym,
        @Nullable String email,
        @Nullable String password,
        int termsVersion,
        LocalePreferences locality) {}
