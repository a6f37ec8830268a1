package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.notifications.mail.log.MyMail;
import org.patientforum.notifications.mail.log.MyMailService;
import org.patientforum.web.identity.SignedIn;

/** The page /account/mails: the member's latest mails, and why each was sent or skipped. */
@Named("myMail")
@RequestScoped
public class MyMailBean {

    @Inject
    private MyMailService mail;

    @Inject
    private SignedIn signedIn;

    private List<MyMail> recent = List.of();
    private Boolean unreachable;

    /** Loads the page. Throws SignInNeeded. */
    public void load() {
        recent = mail.recent(signedIn.id());
    }

    /** Lifts the suppression of the member's address. */
    public void tryAgain() {
        mail.tryMyAddressAgain(signedIn.id());
        Messages.addFlashGlobalInfo(Faces.evaluateExpressionGet("#{mailText['my.again.done']}"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/mails");
    }

    /** Whether the reader is a member whose address does not accept mail; loaded at most once per page. */
    public boolean isUnreachable() {
        if (unreachable == null) {
            unreachable = signedIn.member() && mail.unreachable(signedIn.id());
        }
        return unreachable;
    }

    public List<MyMail> getRecent() {
        return recent;
    }
}
