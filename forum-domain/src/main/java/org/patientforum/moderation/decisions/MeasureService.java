package org.patientforum.moderation.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.shared.NotFound;

/** Undoes what a decision did besides its action. */
@Stateless
public class MeasureService {

    private Cases cases;
    private Decisions decisions;
    private Measures measures;
    private DecisionAudit record;

    protected MeasureService() {}

    @Inject
    public MeasureService(Cases cases, Decisions decisions, Measures measures, DecisionAudit record) {
        this.cases = cases;
        this.decisions = decisions;
        this.measures = measures;
        this.record = record;
    }

    /** Undoes a measure of the case; the decision stays. Throws NotFound if it is not one of the case, or was undone before. */
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
        record.undone(actorId, caseId, measure);
    }
}
