package org.patientforum.moderation.assignment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.patientforum.audit.AuditFixture;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.MemberLookupFixture;
import org.patientforum.moderation.CasesFixture;
import org.patientforum.moderation.appeals.Appeals;
import org.patientforum.moderation.cases.CaseNotes;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.moderation.decisions.Measures;
import org.patientforum.shared.FiredEvents;

/** Wires taking over cases without a container, for features that send notices of it. */
public final class TakeOverFixture {

    private TakeOverFixture() {}

    /** The service on the real tables. */
    public static HandoverService service(EntityManager em, Clock clock, Consumer<CaseHandedOver> events) {
        AuditTrail trail = AuditFixture.trail(em, clock);
        return new HandoverService(
                CasesFixture.cases(em, clock),
                new CaseHolders(
                        CasesFixture.rights(em, clock),
                        new Decisions(em),
                        new Appeals(em, new Measures(em, null, null, null, null, clock)),
                        new MemberLookupFixture(em),
                        Set::of),
                new CaseNotes(em),
                new Handovers(em, trail, new FiredEvents<>(events), clock),
                clock);
    }
}
