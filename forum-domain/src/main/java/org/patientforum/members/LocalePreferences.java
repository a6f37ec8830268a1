package org.patientforum.members;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.validation.InvalidInput;

/**
 * A member's language and time zone.
 *
 * @param language BCP 47 language tag, such as {@code en}
 * @param timeZone zone ID of the tz database, such as {@code Europe/London}
 */
public record LocalePreferences(String language, String timeZone) {

    private static final int MAX_LANGUAGE_LENGTH = 16;
    private static final int MAX_ZONE_LENGTH = 40;

    /** Throws InvalidInput for an unknown language tag or time zone. */
    public LocalePreferences {
        if (!knownLanguage(language) || !knownZone(timeZone)) {
            throw new InvalidInput("locality.unknown");
        }
    }

    private static boolean knownLanguage(@Nullable String tag) {
        try {
            return tag != null
                    && tag.length() <= MAX_LANGUAGE_LENGTH
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
            return name != null && name.length() <= MAX_ZONE_LENGTH && ZoneId.of(name) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
