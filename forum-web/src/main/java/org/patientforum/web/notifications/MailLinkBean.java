package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.notifications.mail.composition.MailLinkService;
import org.patientforum.web.identity.SignedIn;

/**
 * The page /from-mail/TOKEN behind links in mails that do not reveal their subject: redirects to it after sign-in.
 */
@Named("mailLink")
@RequestScoped
public class MailLinkBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private MailLinkService links;

    @Inject
    private SignedIn signedIn;

    /**
     * Redirects to the subject of the mail. Throws SignInNeeded for guests, and NotFound if the link is another
     * member's.
     */
    public void redirect() {
        Faces.redirect(links.location(signedIn.id(), token).path());
    }
}
