package org.patientforum.shared.crypto;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;

/** Site keys for tests. */
public final class SiteKeysFixture {

    private SiteKeysFixture() {}

    /** Keys stored with this entity manager. */
    public static SiteKeys in(EntityManager em, Clock clock) {
        return new SiteKeys(new SiteKeyStore(em, clock));
    }

    /** Keys without a database. */
    public static SiteKeys withoutDatabase() {
        return new SiteKeys() {
            @Override
            public byte[] key(String name) {
                return Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
            }
        };
    }
}
