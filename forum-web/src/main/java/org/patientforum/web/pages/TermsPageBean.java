package org.patientforum.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.shared.NotFound;
import org.patientforum.web.words.TextDifference;

/** The page /terms: the terms of use in force. */
@Named("termsPage")
@RequestScoped
public class TermsPageBean {

    @Inject
    private TermsService service;

    @Inject
    private TermsDifference differences;

    private TermsText terms;
    private TermsText upcoming;

    /** Loads the terms in force. */
    public void load() {
        terms = service.current().orElseThrow(() -> new NotFound("terms"));
        upcoming = service.upcoming().orElse(null);
    }

    /** The terms that come into force later; null if there are none. */
    public TermsText getUpcoming() {
        return upcoming;
    }

    /** How the terms will change. */
    public List<TextDifference.Part> getDifference() {
        return differences.between(terms.version(), upcoming);
    }

    public TermsText getTerms() {
        return terms;
    }
}
