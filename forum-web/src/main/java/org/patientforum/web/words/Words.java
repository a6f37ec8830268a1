package org.patientforum.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** Formats texts of a bundle: {@code words.count(discussionText, 'replies', 2)} yields "2 replies". */
@Named
@ApplicationScoped
public class Words {

    /** The text for this number, in its plural form. */
    public String count(ResourceBundle bundle, String key, Object number) {
        return format(bundle, key, number);
    }

    /** The text with one value inserted. */
    public String format(ResourceBundle bundle, String key, Object value) {
        return fill(bundle, key, value);
    }

    /** The text with two values inserted. */
    public String format(ResourceBundle bundle, String key, Object first, Object second) {
        return fill(bundle, key, first, second);
    }

    /** The text with three values inserted. */
    public String format(ResourceBundle bundle, String key, Object first, Object second, Object third) {
        return fill(bundle, key, first, second, third);
    }

    /** Sanitized HTML with its tables in scrolling regions. */
    public String scrolling(String html, String name) {
        return html == null ? "" : WideTables.scrolling(html, name);
    }

    private static String fill(ResourceBundle bundle, String key, Object... values) {
        return TextPattern.format(bundle, key, values);
    }
}
