package org.patientforum.web.console;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.shared.ForumException;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.forms.UnsentFormStore;

/** Runs the action behind a button of the console and reports its success, or the rule it broke, to the user. */
@Dependent
public class ConsoleAction implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ErrorText errors;

    @Inject
    private UnsentFormStore typing;

    /**
     * Runs the action and redirects to the page with a success message.
     *
     * @param doneKey the key of the success message in the console's bundle
     * @return false if the action broke a rule; then this page stays and shows the error
     */
    public boolean runAndRedirect(Runnable action, String page, String doneKey) {
        if (!runAndStay(action)) {
            return false;
        }
        redirect(page, doneKey);
        return true;
    }

    /** Returns what the broken rule says to the user. */
    public String message(ForumException broken) {
        return errors.of(broken);
    }

    /** Redirects to the page with a success message. */
    public void redirect(String page, String doneKey) {
        Messages.addFlashGlobalInfo(ConsoleWords.text(doneKey));
        Faces.redirect(page);
    }

    /**
     * Runs the action and stays on this page.
     *
     * @return false if the action broke a rule; then this page shows the error
     */
    public boolean runAndStay(Runnable action) {
        try {
            action.run();
            return true;
        } catch (ForumException broken) {
            String message = errors.of(broken);
            if (!broken.key().endsWith("Meanwhile") || !typing.reloadWithTyped(message)) {
                Messages.addError(errors.field(broken), message);
            }
            return false;
        }
    }
}
