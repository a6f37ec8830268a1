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

/** Carries out what is decided: the action on the post, then the further measures. */
@Dependent
public class DecisionExecutor {

    private final PostModerationService stewardship;
    private final Measures measures;
    private final AppealPeriod period;

    @Inject
    public DecisionExecutor(PostModerationService stewardship, Measures measures, AppealPeriod period) {
        this.stewardship = stewardship;
        this.measures = measures;
        this.period = period;
    }

    /** Keeps what the decision will do. Throws DecisionRefused for what does not fit the case. */
    void plan(Case found, Decision decision, DecisionWording wording) {
        measures.plan(found, decision.id(), wording.measures());
    }

    /** Brings the decision into force and does what it says, in the caller's transaction. Throws what the owners of the things throw. */
    void carryOut(long actorId, Case found, Decision decision, Instant now) {
        decision.comeIntoForce(now, period.endFor(now));
        decision.action().becomes().ifPresent(state -> change(actorId, found.target(), state));
        measures.carryOut(actorId, decision.id());
    }

    /** Whether the decision restricts its author, not only what they wrote. */
    public boolean restrict(Decision decision) {
        return measures.restrict(decision.id());
    }

    /** Puts right what was decided wrongly: what was taken away comes back, and what was done besides is undone. */
    public void takeBack(long actorId, ReportTarget target, Decision decision) {
        if (decision.action() == DecisionAction.REDACT) {
            stewardship.giveBackText(actorId, target.id());
        } else if (target.kind() == ReportTarget.Kind.POST && decision.action().appealable()) {
            stewardship.giveBack(actorId, target.id());
        }
        measures.undoAll(actorId, decision.id());
    }

    /** Forgets the text of a deleted post for good. */
    public void forgetText(ReportTarget target) {
        if (target.kind() == ReportTarget.Kind.POST) {
            stewardship.forgetText(target.id());
        }
    }

    private void change(long actorId, ReportTarget target, PostState state) {
        DecisionRefused.unless(target.kind() == ReportTarget.Kind.POST, "actionMissing");
        stewardship.decideState(actorId, target.id(), state);
    }
}
