package org.patientforum.web.console.posts;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Words of the pages about posts that wait. */
public final class HeldPostTexts {

    private HeldPostTexts() {}

    /** The words of a key, with values in their places. */
    static String text(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.holding", Faces.getLocale());
        return new MessageFormat(bundle.getString(key), Faces.getLocale()).format(values);
    }

    /** Goes to the page, which shows the words of the key. */
    public static void done(String key, String page) {
        Messages.addFlashGlobalInfo(text(key));
        Faces.redirect(page);
    }
}
