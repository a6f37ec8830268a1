package org.patientforum.web.console.posts;

import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.web.words.TextPattern;

/** The messages of the pages about held posts and watched words. */
public final class HeldPostMessages {

    private HeldPostMessages() {}

    /** Returns the message with this key, formatted with the values. */
    static String text(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.held-posts", Faces.getLocale());
        return TextPattern.format(bundle, key, values);
    }

    /** Redirects to the page, which shows the message with this key. */
    public static void redirect(String key, String page) {
        Messages.addFlashGlobalInfo(text(key));
        Faces.redirect(page);
    }
}
