package org.patientforum.notifications.outbox;

import java.util.List;
import java.util.Locale;

/** Languages of mails. Each has a bundle {@code texts/mails_XX.properties}; the bundle without suffix is English. */
public final class MailLanguages {

    private static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("ar"));

    private MailLanguages() {}

    /** Returns all languages, English first. */
    public static List<Locale> all() {
        return ALL;
    }

    /** Returns the language of mails for a reader of this one: the same, or English. */
    public static Locale closest(Locale reader) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
