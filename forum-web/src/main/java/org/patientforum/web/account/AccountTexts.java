package org.patientforum.web.account;

import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** Texts that the account beans show as messages, from the bundle {@code texts.account}. */
final class AccountTexts {

    private AccountTexts() {}

    static String text(String key) {
        return ResourceBundle.getBundle("texts.account", Faces.getLocale()).getString(key);
    }
}
