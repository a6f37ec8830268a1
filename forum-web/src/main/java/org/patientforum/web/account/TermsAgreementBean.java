package org.patientforum.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;

/** The page /account/terms, on which members agree to a newer version of the terms before they can write again. */
@Named("termsAgreement")
@RequestScoped
public class TermsAgreementBean {

    @Inject
    @Param
    private String next;

    @Inject
    @Param
    private Integer version;

    @Inject
    private TermsService service;

    @Inject
    private UnsentFormStore unsentForms;

    @Inject
    private SignedIn signedIn;

    private TermsText terms;

    /** Loads the terms in force. */
    @PostConstruct
    void load() {
        terms = service.current().orElseThrow(() -> new NotFound("terms"));
    }

    /** Requires a member. Throws SignInNeeded. */
    public void open() {
        signedIn.id();
    }

    /** Records consent to the version that the page showed and redirects to the page the member came from. */
    public void agree() {
        service.agree(signedIn.id(), version == null ? 0 : version);
        Messages.addFlashGlobalInfo(AccountTexts.text("terms.new.done"));
        Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
    }

    /** Whether this browser has an unsent form of the page that the member came from. */
    public boolean isFormStored() {
        return unsentForms.read(Faces.getRequest(), Paths.safeNext(next)).isPresent();
    }

    public TermsText getTerms() {
        return terms;
    }

    public String getNext() {
        return Paths.safeNext(next);
    }
}
