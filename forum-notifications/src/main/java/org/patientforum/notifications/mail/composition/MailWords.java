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
 * The words of the mails in one language; English where there is none of the reader's own. Counts are said with the plural forms
 * of the language, and in the digits that stand in links and telephone numbers too.
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

    /** The words for somebody who reads this language. */
    public static MailWords in(Locale reader) {
        return KNOWN.computeIfAbsent(MailLanguages.closest(reader), MailWords::new);
    }

    /** The language these words are really in. */
    String language() {
        return language.toLanguageTag();
    }

    String direction() {
        return bundle.getString("direction");
    }

    /** The day, as the reader writes it. */
    public String day(ZonedDateTime at) {
        return day.format(at);
    }

    /** The words for a key, with values in their places. */
    public String say(String key, Object... values) {
        if (values.length == 0) {
            return bundle.getString(key);
        }
        Object[] inserted = values.clone();
        for (int i = 0; i < inserted.length; i++) {
            inserted[i] = inserted[i] instanceof String text ? isolated(text) : inserted[i];
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), digits()));
        synchronized (format) {
            return format.format(inserted);
        }
    }

    private ULocale digits() {
        return ULocale.forLanguageTag(language() + "-u-nu-latn");
    }

    /** Keeps words of the other direction together, so that they do not mix with the sentence around them. */
    String isolated(String text) {
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        boolean same = rightToLeft ? bidi.isRightToLeft() : bidi.isLeftToRight();
        return same ? text : ISOLATE + text + END_OF_ISOLATE;
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
