package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;

/** Writes decisions, and the work on cases up to them, into the audit trail, and tells whoever observes decisions. */
@Dependent
public class DecisionAudit {

    private final AuditTrail audit;
    private final Event<CaseDecided> decisions;

    @Inject
    public DecisionAudit(AuditTrail audit, Event<CaseDecided> decisions) {
        this.audit = audit;
        this.decisions = decisions;
    }

    void proposed(long actorId, long caseId, Decision decision) {
        audit.record(actorId, AuditAction.DECISION_PROPOSED, AuditObject.ofCase(caseId), details(decision));
    }

    void confirmed(long actorId, long caseId, Decision decision) {
        audit.record(actorId, AuditAction.DECISION_CONFIRMED, AuditObject.ofCase(caseId), details(decision));
    }

    void dropped(long actorId, long caseId, Decision decision) {
        audit.record(actorId, AuditAction.DECISION_DROPPED, AuditObject.ofCase(caseId), details(decision));
    }

    /** Writes that a member appealed. */
    public void appealed(long memberId, Decision decision) {
        audit.record(memberId, AuditAction.APPEAL_MADE, AuditObject.ofCase(decision.caseId()), details(decision));
    }

    /** Writes how an appeal was decided. */
    public void appealDecided(long actorId, Decision decision, AppealOutcome outcome) {
        audit.record(
                actorId,
                AuditAction.APPEAL_DECIDED,
                AuditObject.ofCase(decision.caseId()),
                "outcome=" + outcome + " " + details(decision));
    }

    /** Writes that a deleted text was purged. */
    public void textForgotten(Decision decision) {
        audit.record(null, AuditAction.TEXT_FORGOTTEN, AuditObject.ofCase(decision.caseId()), details(decision));
    }

    private static String details(Decision decision) {
        return "action=%s decision=%d".formatted(decision.action(), decision.id());
    }

    void undone(long actorId, long caseId, Measure measure) {
        String details = "measure=%s decision=%d".formatted(measure.kind(), measure.decisionId());
        audit.record(actorId, AuditAction.MEASURE_UNDONE, AuditObject.ofCase(caseId), details);
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

    /** Writes a decision, then tells whoever observes decisions. */
    public void decided(long actorId, CaseDecided event, DecisionAction action) {
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
