package org.patientforum.shared;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.patientforum.shared.crypto.SiteKeyStore;
import org.patientforum.shared.crypto.SiteKeys;

/** Site keys in the test's own database. */
public final class SiteKeysForTests {

    private SiteKeysForTests() {}

    /** Keys read and written with this entity manager. */
    public static SiteKeys in(EntityManager em, Clock clock) {
        return new SiteKeys(new SiteKeyStore(em, clock));
    }

    /** Keys that no database knows. */
    public static SiteKeys withoutDatabase() {
        return new SiteKeys() {
            @Override
            public byte[] key(String name) {
                return Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32);
            }
        };
    }
}
