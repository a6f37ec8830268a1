package org.patientforum.web.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Formats the texts of pages, as mails are: patterns of ICU's {@code MessageFormat}, with the plural forms that Unicode CLDR defines for each
 * language.
 */
public final class TextPattern {

    private TextPattern() {}

    /**
     * The text of a bundle in the language of that bundle, with values inserted. Without values it is no pattern and stands as written: some texts tell staff
     * which names in braces they may type.
     */
    public static String format(ResourceBundle bundle, String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : format(text, bundle.getLocale(), values);
    }

    /** The pattern with values inserted, in the language that it is written in. The root locale, which is that of the bundles in English, has no plural forms: it stands for English. */
    static String format(String pattern, Locale locale, Object... values) {
        return new MessageFormat(pattern, locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale).format(values);
    }
}
