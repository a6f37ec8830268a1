package org.patientforum.web.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.patientforum.members.registration.FirstAdministratorService;
import org.patientforum.members.terms.TermsService;
import org.patientforum.settings.HospitalDetails;
import org.patientforum.settings.Setting;
import org.patientforum.web.site.Site;
import org.patientforum.web.site.SiteText;
import org.patientforum.web.startup.demonstration.Demonstration;

/**
 * Prepares a new forum: publishes the terms of use, loads the demonstration if configured, and logs the link that
 * creates the first administrator if there is none.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "PseudonymSkeletonUpdate"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstStart {

    private static final Logger LOG = Logger.getLogger("org.patientforum.web.startup");
    private static final int TERMS_VERSION = 1;

    private TermsService terms;
    private Demonstration demonstration;
    private FirstAdministratorService administrators;
    private SiteText texts;
    private Site site;
    private HospitalDetails hospital;

    protected FirstStart() {}

    @Inject
    public FirstStart(
            TermsService terms,
            Demonstration demonstration,
            FirstAdministratorService administrators,
            SiteText texts,
            Site site,
            HospitalDetails hospital) {
        this.terms = terms;
        this.demonstration = demonstration;
        this.administrators = administrators;
        this.texts = texts;
        this.site = site;
        this.hospital = hospital;
    }

    /** Each step runs in its own transaction: the demonstration's members agree to terms that must exist already. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void prepare() {
        String file = "terms-" + TERMS_VERSION;
        terms.publish(TERMS_VERSION, texts.markdown(file), texts.html(file));
        demonstration.begin();
        administrators
                .firstAdministratorToken()
                .ifPresent(token -> LOG.info("There is no administrator yet. Become the first one, once, at "
                        + site.getAddress() + "/account/first-administrator/" + token));
        if (!hospital.isReady()) {
            LOG.warning(
                    "Patients are not served yet, because the hospital's name and telephone numbers are missing or still"
                            + " the made-up ones. Sign in as an administrator and set them at " + site.getAddress()
                            + "/console/, or set the options "
                            + hospital.missing().stream().map(Setting::key).collect(Collectors.joining(", ")) + ".");
        }
    }
}
