package org.patientforum.notifications.mail.composition;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.Bidi;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.patientforum.notifications.outbox.MailLanguages;

/**
 * The texts of mails in one language; English if there is none in the recipient's language. Counts use the language's
 * plural forms, and Latin digits as in links and telephone numbers.
 */
public final class MailWords {

    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Locale, MailWords> KNOWN = new ConcurrentHashMap<>();

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Locale language;
    private final ResourceBundle bundle;
    private final boolean rightToLeft;
    private final DateTimeFormatter day;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private MailWords(Locale language) {
        this.language = language;
        bundle =
                ResourceBundle.getBundle("texts.mails", language, MailWords.class.getClassLoader(), NO_SERVER_LANGUAGE);
        rightToLeft = bundle.getString("direction").equals("rtl");
        day = DateTimeFormatter.ofPattern(bundle.getString("day"), language);
    }

    /** Returns the texts for a reader of this language. */
    public static MailWords in(Locale reader) {
        return KNOWN.computeIfAbsent(MailLanguages.closest(reader), MailWords::new);
    }

    /** Returns the language of the texts. */
    String language() {
        return language.toLanguageTag();
    }

    String direction() {
        return bundle.getString("direction");
    }

    /** Formats a day in this language. */
    public String day(ZonedDateTime at) {
        return day.format(at);
    }

    /** Returns the text of a key with values for its placeholders. */
    public String text(String key, Object... values) {
        if (values.length == 0) {
            return bundle.getString(key);
        }
        Object[] inserted = values.clone();
        for (int i = 0; i < inserted.length; i++) {
            inserted[i] = inserted[i] instanceof String text ? isolate(text) : inserted[i];
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), digits()));
        synchronized (format) {
            return format.format(inserted);
        }
    }

    private ULocale digits() {
        return ULocale.forLanguageTag(language() + "-u-nu-latn");
    }

    /** Isolates text of the opposite direction, so that it does not mix with the surrounding sentence (UAX #9). */
    String isolate(String text) {
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        boolean same = rightToLeft ? bidi.isRightToLeft() : bidi.isLeftToRight();
        return same ? text : ISOLATE + text + END_OF_ISOLATE;
    }

    /** Returns the texts {@code key.1}, {@code key.2} and so on, as many as there are. */
    List<String> lines(String key, Object... values) {
        List<String> lines = new ArrayList<>();
        for (int n = 1; bundle.containsKey(key + "." + n); n++) {
            lines.add(text(key + "." + n, values));
        }
        return lines;
    }
}
