package org.patientforum.members;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Where a member is at home: in which language they read, in which time zone they live.
 *
 * @param language a language tag: {@code en}
 * @param timeZone a zone's name: {@code Europe/London}
 */
public record LocalePreferences(String language, String timeZone) {

    private static final int LONGEST_LANGUAGE = 16;
    private static final int LONGEST_ZONE = 40;

    /** Throws InvalidInput for a language tag or time zone that there is not. */
    public LocalePreferences {
        if (!knownLanguage(language) || !knownZone(timeZone)) {
            throw new InvalidInput("locality.unknown");
        }
    }

    private static boolean knownLanguage(@Nullable String tag) {
        try {
            return tag != null
                    && tag.length() <= LONGEST_LANGUAGE
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean knownZone(@Nullable String name) {
        try {
            return name != null && name.length() <= LONGEST_ZONE && ZoneId.of(name) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
