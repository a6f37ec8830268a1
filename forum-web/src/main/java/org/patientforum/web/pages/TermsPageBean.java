package org.patientforum.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.shared.NotFound;

/** The page /terms: the terms of use in force. */
@Named("termsPage")
@RequestScoped
public class TermsPageBean {

    @Inject
    private TermsService service;

    private TermsText terms;

    /** Loads the terms in force. */
    public void load() {
        terms = service.current().orElseThrow(() -> new NotFound("terms"));
    }

    public TermsText getTerms() {
        return terms;
    }
}
