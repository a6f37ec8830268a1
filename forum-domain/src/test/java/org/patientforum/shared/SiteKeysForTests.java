package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Site keys in the test's own database. */
public final class SiteKeysForTests {

    private SiteKeysForTests() {}

    /** Keys read and written with this entity manager. */
    public static SiteKeys in(EntityManager em, Clock clock) {
        return new SiteKeys(new SiteKeyStore(em, clock));
    }
}
