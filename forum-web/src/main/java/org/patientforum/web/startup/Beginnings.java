package org.patientforum.web.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Logger;
import org.patientforum.members.FoundingService;
import org.patientforum.members.TermsService;
import org.patientforum.posting.PostRenderer;

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
    private Site site;

    protected Beginnings() {}

    @Inject
    public Beginnings(TermsService terms, FoundingService founding, Site site) {
        this.terms = terms;
        this.founding = founding;
        this.site = site;
    }

    @PostConstruct
    void begin() {
        String text = termsText();
        terms.publish(TERMS_VERSION, text, new PostRenderer().html(text));
        founding.firstAdministratorToken()
                .ifPresent(token -> LOG.info("There is no administrator yet. Become the first one, once, at "
                        + site.getAddress() + "/account/first-administrator/" + token));
    }

    private String termsText() {
        try (InputStream in = Beginnings.class.getResourceAsStream("/terms/terms-1.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("{hospital}", site.getHospital()).replace("{forum}", site.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
