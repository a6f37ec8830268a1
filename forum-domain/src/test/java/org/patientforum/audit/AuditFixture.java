package org.patientforum.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The audit trail in plain Java, for tests of the features that write to it. */
public final class AuditFixture {

    private AuditFixture() {}

    public static AuditTrail trail(EntityManager em, Clock clock) {
        return new AuditTrail(new AuditEntries(em), clock);
    }

    /** All rows, oldest first, each as its actor's id, action, object and details. */
    public static List<String> rows(EntityManager em) {
        return em.createQuery("select a from AuditEntry a order by a.place", AuditEntry.class)
                .getResultStream()
                .map(AuditEntry::toString)
                .toList();
    }

    public static AuditService service(EntityManager em, Clock clock) {
        AuditEntries entries = new AuditEntries(em);
        return new AuditService(
                entries, new AuditFindings(new AuditChain(entries), entries, clock), new AuditTrail(entries, clock));
    }
}
