package org.patientforum.moderation.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.shared.NotFound;

/** Undoes measures of decisions. */
@Stateless
public class MeasureService {

    private Cases cases;
    private Decisions decisions;
    private Measures measures;
    private DecisionAudit audit;

    protected MeasureService() {}

    @Inject
    public MeasureService(Cases cases, Decisions decisions, Measures measures, DecisionAudit audit) {
        this.cases = cases;
        this.decisions = decisions;
        this.measures = measures;
        this.audit = audit;
    }

    /**
     * Undoes a measure; its decision stays in force. Throws NotFound if the measure belongs to another case or was
     * already undone.
     */
    @RolesAllowed("groupModerator")
    public void undo(long actorId, long caseId, long measureId) {
        cases.lockedWithTarget(actorId, caseId);
        Measure measure = measures.undo(actorId, measureId, "case=" + caseId);
        if (decisions.decision(measure.decisionId()).caseId() != caseId) {
            throw new NotFound("measure");
        }
        if (measure.kind().aboutMember()) {
            cases.requireWholeForum(actorId);
        }
        audit.undone(actorId, caseId, measure);
    }
}
