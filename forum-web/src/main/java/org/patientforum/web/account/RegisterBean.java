package org.patientforum.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.Locality;
import org.patientforum.members.MembershipService;
import org.patientforum.members.Registration;
import org.patientforum.members.TermsService;
import org.patientforum.members.TermsText;
import org.patientforum.web.security.SecureSite;
import org.patientforum.web.startup.Site;

/** The page /account/register. */
@Named("register")
@RequestScoped
public class RegisterBean {

    @Inject
    private MembershipService membership;

    @Inject
    private TermsService terms;

    @Inject
    private SecureSite secure;

    @Inject
    private Site site;

    private String pseudonym;
    private String email;
    private String password;
    private boolean agreed;

    /** Registers, and says the same whether the address is known or not. */
    public void register() {
        if (!agreed) {
            Messages.addError("terms", AccountWords.text("register.terms.need"));
            return;
        }
        membership.register(wish(), secure.address(Faces.getRequest()));
        Faces.redirect(Faces.getRequestContextPath() + "/account/look-at-your-mail");
    }

    private Registration wish() {
        int version = terms.current().map(TermsText::version).orElse(0);
        Locality home = new Locality(Faces.getLocale().toLanguageTag(), site.getTimeZone());
        return new Registration(pseudonym, email, password, version, home);
    }

    public String getPseudonym() {
        return pseudonym;
    }

    public void setPseudonym(String pseudonym) {
        this.pseudonym = pseudonym;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
