package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.members.terms.Participation;
import org.patientforum.members.terms.TermsVersions;
import org.patientforum.shared.crypto.SiteKeysFixture;
import org.patientforum.shared.ratelimits.RateLimitHits;
import org.patientforum.shared.ratelimits.RateLimits;

/** Participation in plain Java SE. */
public final class ParticipationFixture {

    private ParticipationFixture() {}

    public static Participation participation(EntityManager em, Clock clock) {
        return new Participation(
                new Members(em),
                new TermsVersions(em),
                new RateLimits(new RateLimitHits(em), SiteKeysFixture.in(em, clock), clock),
                clock);
    }
}
