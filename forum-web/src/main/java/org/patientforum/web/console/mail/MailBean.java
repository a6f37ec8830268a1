package org.patientforum.web.console.mail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.notifications.mail.log.MailLine;
import org.patientforum.notifications.mail.log.MailLogService;
import org.patientforum.notifications.mail.transport.RenderedMail;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/mail/12: the state of one mail and, for administrators, its content if it was kept. */
@Named("consoleMail")
@ViewScoped
public class MailBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private MailLogService log;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private MailLine line;
    private transient RenderedMail mail;

    /** Loads the page. Throws NotFound. */
    public void load() {
        line = log.line(id == null ? 0 : id);
        if (line.kept() && signedIn.administrator()) {
            mail = log.rendered(signedIn.id(), id);
        }
    }

    /** Requests another delivery attempt. */
    public void retry() {
        action.runAndRedirect(
                () -> log.retry(signedIn.id(), line.id()), "console/mail/" + line.id(), "mail.again.done");
    }

    public MailLine getLine() {
        return line;
    }

    public RenderedMail getMail() {
        return mail;
    }
}
