package org.patientforum.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The audit trail in plain Java, for tests of the features that write in it. */
public final class AuditForTests {

    private AuditForTests() {}

    public static AuditTrail trail(EntityManager em, Clock clock) {
        return new AuditTrail(new AuditEntries(em), clock);
    }

    public static AuditService service(EntityManager em, Clock clock) {
        AuditEntries entries = new AuditEntries(em);
        return new AuditService(
                entries, new AuditFindings(new AuditChain(entries), entries, clock), new AuditTrail(entries, clock));
    }
}
