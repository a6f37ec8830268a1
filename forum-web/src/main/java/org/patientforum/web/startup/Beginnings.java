package org.patientforum.web.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.patientforum.members.FoundingService;
import org.patientforum.members.TermsService;

/** What a new forum needs before its first visitor: terms of use, and a way to become its first administrator. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class Beginnings {

    private static final Logger LOG = Logger.getLogger("org.patientforum.web.startup");
    private static final int TERMS_VERSION = 1;

    private TermsService terms;
    private FoundingService founding;
    private SiteText texts;
    private Site site;

    protected Beginnings() {}

    @Inject
    public Beginnings(TermsService terms, FoundingService founding, SiteText texts, Site site) {
        this.terms = terms;
        this.founding = founding;
        this.texts = texts;
        this.site = site;
    }

    @PostConstruct
    void begin() {
        String file = "terms-" + TERMS_VERSION;
        terms.publish(TERMS_VERSION, texts.markdown(file), texts.html(file));
        founding.firstAdministratorToken()
                .ifPresent(token -> LOG.info("There is no administrator yet. Become the first one, once, at "
                        + site.getAddress() + "/account/first-administrator/" + token));
    }
}
