package org.patientforum.web.account;

import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** Words that beans say after a redirect. */
final class AccountTexts {

    private AccountTexts() {}

    static String text(String key) {
        return ResourceBundle.getBundle("texts.account", Faces.getLocale()).getString(key);
    }
}
