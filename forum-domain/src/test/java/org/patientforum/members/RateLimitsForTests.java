package org.patientforum.members;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.shared.SiteKeysForTests;
import org.patientforum.shared.ratelimits.RateLimitHits;
import org.patientforum.shared.ratelimits.RateLimits;

/** The rate limits in plain Java, for tests of the features that use them. */
public final class RateLimitsForTests {

    private RateLimitsForTests() {}

    /** Rate limits counted with this entity manager. */
    public static RateLimits in(EntityManager em, Clock clock) {
        return new RateLimits(new RateLimitHits(em), SiteKeysForTests.in(em, clock), clock);
    }
}
