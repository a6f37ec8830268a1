package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Writes what was done on a case into the audit trail, and tells whoever observes decisions. */
@Dependent
class ModerationRecord {

    private final AuditTrail audit;
    private final Event<CaseDecided> decisions;
    private final Clock clock;

    @Inject
    ModerationRecord(AuditTrail audit, Event<CaseDecided> decisions, Clock clock) {
        this.audit = audit;
        this.decisions = decisions;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void viewed(long actorId, long caseId) {
        audit.record(actorId, AuditAction.CASE_VIEWED, AuditObject.ofCase(caseId), "");
    }

    void claimed(long actorId, long caseId) {
        audit.record(actorId, AuditAction.CASE_CLAIMED, AuditObject.ofCase(caseId), "");
    }

    void released(long actorId, long caseId) {
        audit.record(actorId, AuditAction.CASE_RELEASED, AuditObject.ofCase(caseId), "");
    }

    void reopened(long actorId, long caseId) {
        audit.record(actorId, AuditAction.CASE_REOPENED, AuditObject.ofCase(caseId), "");
    }

    void decided(long actorId, CaseDecided event, Action action) {
        String details = "action=%s decision=%d target=%s %d"
                .formatted(
                        action,
                        event.decisionId(),
                        event.target().kind(),
                        event.target().id());
        audit.record(actorId, AuditAction.CASE_DECIDED, AuditObject.ofCase(event.caseId()), details);
        decisions.fire(event);
    }
}
