package org.patientforum.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Fills the places of a bundle's words: {@code words.count(discussionText, 'replies', 2)} says "2 replies". */
@Named
@ApplicationScoped
public class Words {

    /** The words of the key for this number. */
    public String count(ResourceBundle bundle, String key, Object number) {
        return format(bundle, key, number);
    }

    /** The words of the key with one value in them. */
    public String format(ResourceBundle bundle, String key, Object value) {
        return fill(bundle, key, value);
    }

    /** The words of the key with two values in them. */
    public String format(ResourceBundle bundle, String key, Object first, Object second) {
        return fill(bundle, key, first, second);
    }

    /** The words of the key with three values in them. */
    public String format(ResourceBundle bundle, String key, Object first, Object second, Object third) {
        return fill(bundle, key, first, second, third);
    }

    /** The cleaned HTML of a text, with its tables in regions that scroll. */
    public String scrolling(String html, String name) {
        return html == null ? "" : WideTables.scrolling(html, name);
    }

    private static String fill(ResourceBundle bundle, String key, Object... values) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
    }
}
