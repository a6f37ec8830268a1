package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.MembershipService;

/** The page /account/confirm/TOKEN: shows whose address it is, and confirms it when the button is pressed. */
@Named("confirm")
@RequestScoped
public class ConfirmBean {

    @Inject
    @Param(pathIndex = 0)
    private String token;

    @Inject
    private MembershipService membership;

    private String pseudonym;

    /** Looks the link up. Mail programs open links by themselves, so this changes nothing. */
    @PostConstruct
    void load() {
        pseudonym = membership.whoConfirms(token).orElse(null);
    }

    /** Confirms, and goes to sign in. */
    public void confirm() {
        membership.confirmAddress(token);
        Messages.addFlashGlobalInfo(AccountWords.text("confirm.done"));
        Faces.redirect(Faces.getRequestContextPath() + "/account/sign-in");
    }

    public boolean isWorks() {
        return pseudonym != null;
    }

    public String getPseudonym() {
        return pseudonym;
    }
}
