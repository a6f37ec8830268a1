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

/** The page /account/terms: a newer version of the terms, to agree to before taking part again. */
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

    /** For members only. */
    public void open() {
        signedIn.id();
    }

    /** Records that the member agrees to the version they read, and goes back to where they were. */
    public void agree() {
        service.agree(signedIn.id(), version == null ? 0 : version);
        Messages.addFlashGlobalInfo(AccountTexts.text("terms.new.done"));
        Faces.redirect(Faces.getRequestContextPath() + Paths.safeNext(next));
    }

    /** Whether a text that the member sent just now waits for them. */
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
