package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.patientforum.moderation.AppealPeriod;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.cases.Case;
import org.patientforum.posting.PostState;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.reporting.ReportTarget;

/** Executes decisions: first the action on the post, then the further measures. */
@Dependent
public class DecisionExecutor {

    private final PostModerationService postModeration;
    private final Measures measures;
    private final AppealPeriod period;

    @Inject
    public DecisionExecutor(PostModerationService postModeration, Measures measures, AppealPeriod period) {
        this.postModeration = postModeration;
        this.measures = measures;
        this.period = period;
    }

    /** Stores the measures of the decision. Throws DecisionRefused if one does not fit the case. */
    void addMeasures(Case found, Decision decision, DecisionInput input) {
        measures.add(found, decision.id(), input.measures());
    }

    /**
     * Brings the decision into force and executes it in the caller's transaction. Throws what the services of the
     * targets throw.
     */
    void execute(long actorId, Case found, Decision decision, Instant now) {
        decision.comeIntoForce(now, period.endFor(now));
        decision.action().resultingState().ifPresent(state -> change(actorId, found.target(), state));
        measures.execute(actorId, decision.id());
    }

    /** Whether the decision restricts the author themselves, not only their content. */
    public boolean restrictsMember(Decision decision) {
        return measures.restrictsMember(decision.id());
    }

    /** Reverts a wrong decision: restores the content and undoes the measures. */
    public void revert(long actorId, ReportTarget target, Decision decision) {
        if (decision.action() == DecisionAction.REDACT) {
            postModeration.restoreText(actorId, target.id());
        } else if (target.kind() == ReportTarget.Kind.POST && decision.action().appealable()) {
            postModeration.restore(actorId, target.id());
        }
        measures.undoAll(actorId, decision.id());
    }

    /** Permanently deletes the text of a deleted post. */
    public void purgeText(ReportTarget target) {
        if (target.kind() == ReportTarget.Kind.POST) {
            postModeration.deleteText(target.id());
        }
    }

    private void change(long actorId, ReportTarget target, PostState state) {
        DecisionRefused.require(target.kind() == ReportTarget.Kind.POST, "actionMissing");
        postModeration.decideState(actorId, target.id(), state);
    }
}
