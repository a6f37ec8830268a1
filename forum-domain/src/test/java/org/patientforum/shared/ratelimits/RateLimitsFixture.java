package org.patientforum.shared.ratelimits;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.patientforum.shared.crypto.SiteKeysFixture;

/** Rate limits in plain Java, for tests of the features that use them. */
public final class RateLimitsFixture {

    private RateLimitsFixture() {}

    /** Rate limits on this entity manager. */
    public static RateLimits in(EntityManager em, Clock clock) {
        return new RateLimits(new RateLimitHits(em), SiteKeysFixture.in(em, clock), clock);
    }
}
