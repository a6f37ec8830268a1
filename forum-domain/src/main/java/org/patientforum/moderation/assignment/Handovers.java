package org.patientforum.moderation.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.NotFound;

/** Records handovers of cases, also in the audit trail, and fires {@link CaseHandedOver}. */
@Dependent
public class Handovers {

    private final EntityManager em;
    private final AuditTrail audit;
    private final Event<CaseHandedOver> events;
    private final Clock clock;

    @Inject
    public Handovers(EntityManager em, AuditTrail audit, Event<CaseHandedOver> events, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param toId the new moderator; null if the forum released the case */
    void add(long caseId, long fromId, Long toId, HandoverReason reason) {
        AuditAction action = reason == HandoverReason.TAKEN_OVER ? AuditAction.CASE_TAKEN_OVER : AuditAction.CASE_FREED;
        audit.record(toId, action, AuditObject.ofCase(caseId), "from=%d reason=%s".formatted(fromId, reason));
        store(caseId, fromId, toId, reason);
    }

    /** A moderator assigned the case to a colleague. */
    void assigned(long caseId, long actorId, long toId) {
        audit.record(actorId, AuditAction.CASE_ASSIGNED, AuditObject.ofCase(caseId), "to=" + toId);
        store(caseId, actorId, toId, HandoverReason.ASSIGNED);
    }

    /** A moderator gave the case back; nobody is notified. */
    void released(long caseId, long actorId) {
        audit.record(actorId, AuditAction.CASE_RELEASED, AuditObject.ofCase(caseId), "");
    }

    private void store(long caseId, long fromId, Long toId, HandoverReason reason) {
        CaseHandover handover = new CaseHandover(caseId, fromId, toId, reason, clock.instant());
        em.persist(handover);
        em.flush();
        events.fire(new CaseHandedOver(handover.id()));
    }

    /** Throws NotFound. */
    HandoverNotice notice(long handoverId) {
        return Optional.ofNullable(em.find(CaseHandover.class, handoverId))
                .orElseThrow(() -> new NotFound("handover"))
                .notice();
    }
}
