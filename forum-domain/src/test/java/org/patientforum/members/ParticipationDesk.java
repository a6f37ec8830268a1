package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.shared.SiteKeysForTests;

/** Who may take part, in plain Java SE. */
public final class ParticipationDesk {

    private ParticipationDesk() {}

    public static Participation participation(EntityManager em, Clock clock) {
        return new Participation(
                new Members(em),
                new TermsVersions(em),
                new RateLimits(new Attempts(em), SiteKeysForTests.in(em, clock), clock),
                clock);
    }
}
