package org.patientforum.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.terms.TermsService;
import org.patientforum.members.terms.TermsText;
import org.patientforum.web.words.TextDifference;

/** The difference between the terms in force and those to come, computed once: comparing two long texts takes a while, and every guest may open the page. */
@ApplicationScoped
class TermsDifference {

    private final TermsService service;
    private volatile Kept kept;

    protected TermsDifference() {
        this(null);
    }

    @Inject
    TermsDifference(TermsService service) {
        this.service = service;
    }

    /** The difference from a version to later terms. */
    List<TextDifference.Part> between(int version, TermsText later) {
        Kept known = kept;
        if (known == null || known.version() != version || !known.later().equals(later)) {
            known = new Kept(
                    version, later, TextDifference.between(service.source(version), service.source(later.version())));
            kept = known;
        }
        return known.parts();
    }

    private record Kept(int version, TermsText later, List<TextDifference.Part> parts) {}
}
