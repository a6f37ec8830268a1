package org.patientforum.members;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The terms of use in their versions, and members' agreement to them. */
@Stateless
public class TermsService {

    private TermsVersions terms;
    private Clock clock;

    protected TermsService() {}

    @Inject
    public TermsService(TermsVersions terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
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

    /** Records the member's agreement. Throws TermsNotAgreed if a newer version came into force while they read. */
    @RolesAllowed("member")
    public void agree(long actorId, int version) {
        if (version != terms.currentVersion(clock.instant())) {
            throw new TermsNotAgreed();
        }
        terms.agree(actorId, version, clock.instant());
    }
}
