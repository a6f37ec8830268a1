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

/** The terms of use in their versions, and members' agreement to them. */
@Stateless
public class TermsService {

    private static final int LONGEST = 30_000;

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

    /** Adds a version, in force from now on; does nothing if there is one of this number. */
    @PermitAll
    public void publish(int version, String markdown, String html) {
        if (!terms.known(version)) {
            terms.add(new Terms(version, markdown, html, clock.instant()));
        }
    }

    /** The version in force as it was written. */
    @RolesAllowed("administrator")
    public String markdown() {
        return terms.markdown(terms.currentVersion(clock.instant()));
    }

    /**
     * Publishes new terms, in force from now on: members are asked to agree before they take part again. Throws InvalidInput if
     * there are no words, or another version than the given one is in force.
     */
    @RolesAllowed("administrator")
    public void publishAfter(long actorId, int version, @Nullable String markdown, String html) {
        if (markdown == null || markdown.isBlank() || markdown.length() > LONGEST) {
            throw new InvalidInput("terms.empty");
        }
        if (terms.currentVersion(clock.instant()) != version
                || !terms.add(new Terms(version + 1, markdown.strip(), html, clock.instant()))) {
            throw new ChangedMeanwhile("terms.changedMeanwhile");
        }
        audit.record(actorId, AuditAction.TERMS_PUBLISHED, new AuditObject(AuditObject.Kind.TERMS, version + 1L), "");
    }

    /** Records the member's agreement. Throws TermsNotAgreed if a newer version came into force while they read. */
    @RolesAllowed("member")
    public void agree(long actorId, int version) {
        if (version != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
        terms.agree(actorId, version, clock.instant());
    }
}
