package org.patientforum.notifications.outbox;

import java.util.List;
import java.util.Locale;

/** The languages that mails are written in. Each has a bundle {@code texts/mails_XX.properties}; English is the one without XX. */
public final class MailLanguages {

    private static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("ar"));

    private MailLanguages() {}

    /** All of them, English first. */
    public static List<Locale> all() {
        return ALL;
    }

    /** The language of mails to somebody who reads this one: it or English. */
    public static Locale closest(Locale reader) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
