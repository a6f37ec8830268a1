package org.patientforum.moderation.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;

/** Escalates cases from one moderator to the other staff. */
@Stateless
public class EscalationService {

    private Cases cases;
    private CaseNotes notes;
    private AuditTrail audit;
    private Event<CaseEscalated> events;
    private Clock clock;

    protected EscalationService() {}

    @Inject
    public EscalationService(Cases cases, CaseNotes notes, AuditTrail audit, Event<CaseEscalated> events, Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the case urgent and unassigned, and alerts other staff immediately. Stores the reason as a note. Throws
     * DecisionRefused without a reason, CaseTaken if another moderator has the case, and
     * ChangedMeanwhile, also if the case waits or is appealed.
     */
    @RolesAllowed("groupModerator")
    public void escalate(long actorId, long caseId, int version, String words, String submission) {
        String form = CaseNote.submissionKey(submission, words);
        cases.locked(actorId, caseId).escalate(actorId, version, clock.instant());
        notes.add(new CaseNote(caseId, actorId, words, form, clock.instant()), form);
        audit.record(actorId, AuditAction.CASE_ESCALATED, AuditObject.ofCase(caseId), "by hand");
        events.fire(new CaseEscalated(caseId, actorId));
    }
}
