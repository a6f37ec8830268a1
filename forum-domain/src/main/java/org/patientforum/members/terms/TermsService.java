package org.patientforum.members.terms;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Publishes the versions of the terms of use and records members' agreement. */
@Stateless
public class TermsService {

    private static final int MAX_LENGTH = 30_000;

    private TermsVersions terms;
    private Clock clock;
    private AuditTrail audit;

    protected TermsService() {}

    @Inject
    public TermsService(TermsVersions terms, Clock clock, AuditTrail audit) {
        this.terms = terms;
        this.clock = clock;
        this.audit = audit;
    }

    /** The version in force. */
    @PermitAll
    public Optional<TermsText> current() {
        return terms.current(clock.instant());
    }

    /** Publishes a version with immediate effect; has no effect if the version exists. */
    @PermitAll
    public void publish(int version, String markdown, String html) {
        if (!terms.exists(version)) {
            terms.add(new Terms(version, markdown, html, clock.instant()));
        }
    }

    /** The Markdown source of the version in force. */
    @RolesAllowed("administrator")
    public String markdown() {
        return terms.markdown(terms.currentVersion(clock.instant()));
    }

    /**
     * Publishes new terms with immediate effect: members must agree before they take part again. Throws InvalidInput if the text
     * is empty or too long, ChangedMeanwhile if another version than the given one is in force.
     */
    @RolesAllowed("administrator")
    public void publishAfter(long actorId, int version, @Nullable String markdown, String html) {
        if (markdown == null || markdown.isBlank() || markdown.length() > MAX_LENGTH) {
            throw new InvalidInput("terms.empty");
        }
        if (terms.currentVersion(clock.instant()) != version
                || !terms.add(new Terms(version + 1, markdown.strip(), html, clock.instant()))) {
            throw new ChangedMeanwhile("terms.changedMeanwhile");
        }
        audit.record(actorId, AuditAction.TERMS_PUBLISHED, new AuditObject(AuditObject.Kind.TERMS, version + 1L), "");
    }

    /** Records the member's agreement. Throws TermsNotAgreed if a newer version came into force meanwhile. */
    @RolesAllowed("member")
    public void agree(long actorId, int version) {
        if (version != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
        terms.agree(actorId, version, clock.instant());
    }
}
