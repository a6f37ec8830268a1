package org.patientforum.notifications.mail;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the mails in one language; English where there is none of the reader's own. */
final class MailWords {

    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    MailWords(Locale reader) {
        bundle = ResourceBundle.getBundle("texts.mails", reader, MailWords.class.getClassLoader(), NO_SERVER_LANGUAGE);
    }

    /** The language these words are really in. */
    String language() {
        Locale locale = bundle.getLocale();
        return locale.getLanguage().isEmpty() ? "en" : locale.toLanguageTag();
    }

    String direction() {
        return bundle.getString("direction");
    }

    String say(String key, Object... values) {
        String words = bundle.getString(key);
        return values.length == 0 ? words : new MessageFormat(words, bundle.getLocale()).format(values);
    }

    /** The sentences {@code key.1}, {@code key.2} and so on, as many as there are. */
    List<String> lines(String key, Object... values) {
        List<String> lines = new ArrayList<>();
        for (int n = 1; bundle.containsKey(key + "." + n); n++) {
            lines.add(say(key + "." + n, values));
        }
        return lines;
    }
}
