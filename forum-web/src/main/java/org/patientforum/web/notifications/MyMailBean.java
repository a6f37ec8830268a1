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

/** The page /account/mails: the member's last mails, and why each came or did not. */
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
        recent = mail.lately(signedIn.id());
    }

    /** Tries the member's address again. */
    public void tryAgain() {
        mail.tryMyAddressAgain(signedIn.id());
        Messages.addFlashGlobalInfo(Faces.evaluateExpressionGet("#{mailText['my.again.done']}"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/mails");
    }

    /** Whether the reader is a member whose address takes no mail; asked at most once a page. */
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
