package org.patientforum.moderation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import org.patientforum.audit.AuditForTests;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.FiredEvents;

/** Taking cases over, put together in plain Java for features that tell of it. */
public final class TakeOversForTests {

    private TakeOversForTests() {}

    /** On the real tables. */
    public static TakeOverService service(EntityManager em, Clock clock, Consumer<CaseHandedOver> heard) {
        AuditTrail trail = AuditForTests.trail(em, clock);
        CaseLetters letters = new CaseLetters(em, new FiredEvents<>());
        CaseFolder folder = new CaseFolder(em, trail, letters);
        return new TakeOverService(
                CasesForTests.cases(em, clock),
                folder,
                new Appeals(em, folder),
                new Handovers(em, trail, new FiredEvents<>(heard), clock),
                clock);
    }
}
