package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;

/** Records work on cases and decisions in the audit trail, and fires {@link CaseDecided}. */
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

    /** Records that a member appealed. */
    public void appealed(long memberId, Decision decision) {
        audit.record(memberId, AuditAction.APPEAL_MADE, AuditObject.ofCase(decision.caseId()), details(decision));
    }

    /** Records the outcome of an appeal. */
    public void appealDecided(long actorId, Decision decision, AppealOutcome outcome) {
        audit.record(
                actorId,
                AuditAction.APPEAL_DECIDED,
                AuditObject.ofCase(decision.caseId()),
                "outcome=" + outcome + " " + details(decision));
    }

    /** Records that a deleted text was purged. */
    public void textPurged(Decision decision) {
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

    /** Records a decision that came into force, then fires the event. */
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
