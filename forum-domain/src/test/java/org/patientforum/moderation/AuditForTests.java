package org.patientforum.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The audit trail in plain Java, for tests of the features that write in it. */
public final class AuditForTests {

    private AuditForTests() {}

    public static AuditTrail trail(EntityManager em, Clock clock) {
        return new AuditTrail(new AuditEntries(em), clock);
    }
}
