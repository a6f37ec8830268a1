package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.registration.AddressConfirmation;
import org.patientforum.members.registration.RegistrationService;
import org.patientforum.web.request.Paths;

/**
 * The page /account/confirm/TOKEN: shows whose address the link confirms, and confirms it when the button is pressed.
 */
@Named("confirm")
@RequestScoped
public class ConfirmBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private RegistrationService registration;

    private AddressConfirmation link;

    /** Looks up the link without changing anything: mail scanners and previews open links too. */
    @PostConstruct
    void load() {
        link = registration.confirmation(token);
    }

    /** Confirms the address and redirects to the sign-in page, which returns the reader to where they came from. */
    public void confirm() {
        registration.confirmAddress(token);
        Messages.addFlashGlobalInfo(AccountTexts.text("confirm.done"));
        Faces.redirect(Faces.getRequestContextPath() + getSignIn());
    }

    /** Whether the link can still confirm the address. */
    public boolean isLinkValid() {
        return link.pseudonym() != null;
    }

    /** The state of the link: OPEN, CHANGED_SINCE, CONFIRMED or UNUSABLE. */
    public AddressConfirmation.State getState() {
        return link.state();
    }

    public String getPseudonym() {
        return link.pseudonym();
    }

    /** The path of the sign-in page, with the return address. */
    public String getSignIn() {
        return "/account/sign-in" + Paths.nextQuery(link.returnTo());
    }
}
