package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.notifications.mail.composition.MailLinkService;
import org.patientforum.web.identity.SignedIn;

/** The page /from-mail/TOKEN behind the links of mails that do not tell what they are about: goes there once its reader has signed in. */
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

    /** Goes to what the mail was about. Throws SignInNeeded for a guest, and NotFound for the link of another member. */
    public void redirect() {
        Faces.redirect(links.place(signedIn.id(), token).path());
    }
}
