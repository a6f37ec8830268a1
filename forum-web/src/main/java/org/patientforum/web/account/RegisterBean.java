package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.MembershipService;
import org.patientforum.web.security.SecureSite;

/** The page /account/register. */
@Named("register")
@RequestScoped
public class RegisterBean {

    @Inject
    private MembershipService membership;

    @Inject
    private SecureSite secure;

    @Inject
    private NewcomerBean newcomer;

    private boolean agreed;

    /** Registers, and says the same whether the address is known or not. */
    public void register() {
        if (!agreed) {
            Messages.addError("terms", AccountWords.text("register.terms.need"));
            return;
        }
        membership.register(newcomer.registration(), secure.address(Faces.getRequest()));
        Faces.redirect(Faces.getRequestContextPath() + "/account/look-at-your-mail");
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
