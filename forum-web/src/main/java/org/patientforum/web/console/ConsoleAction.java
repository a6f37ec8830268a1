package org.patientforum.web.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.shared.ForumException;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.forms.UnsentFormStore;

/** Does what a button of the console asks for: then on to a page with the good news, or the broken rule in words. */
@Dependent
public class ConsoleAction implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ErrorText errors;

    @Inject
    private UnsentFormStore typing;

    /**
     * Runs the action and goes to the page, which shows the words of the key. Gives false if a rule was broken; its words
     * are on this page then.
     */
    public boolean then(Runnable action, String page, String doneKey) {
        if (!tried(action)) {
            return false;
        }
        Messages.addFlashGlobalInfo(ConsoleWords.text(doneKey));
        Faces.redirect(page);
        return true;
    }

    /** Runs the action and stays on this page. Gives false if a rule was broken; its words are on this page then. */
    public boolean tried(Runnable action) {
        try {
            action.run();
            return true;
        } catch (ForumException broken) {
            String words = errors.of(broken);
            if (!broken.key().endsWith("Meanwhile") || !typing.reloadWithTyped(words)) {
                Messages.addError(errors.field(broken), words);
            }
            return false;
        }
    }
}
