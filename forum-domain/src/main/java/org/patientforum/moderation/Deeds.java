package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.posting.PostState;
import org.patientforum.posting.StewardshipService;
import org.patientforum.reporting.ReportTarget;

/** Carries out what is decided: the action on the post, then the further measures. */
@Dependent
class Deeds {

    private final StewardshipService stewardship;
    private final Measures measures;

    @Inject
    Deeds(StewardshipService stewardship, Measures measures) {
        this.stewardship = stewardship;
        this.measures = measures;
    }

    /** Keeps what the decision will do. Throws DecisionRefused for what does not fit the case. */
    void plan(Case found, Decision decision, DecisionWording wording) {
        measures.plan(found, decision.id(), wording.measures());
    }

    /** Does it, in the caller's transaction. Throws what the owners of the things throw. */
    void carryOut(long actorId, Case found, Decision decision) {
        decision.action().becomes().ifPresent(state -> change(actorId, found.target(), state));
        measures.carryOut(actorId, decision.id());
    }

    private void change(long actorId, ReportTarget target, PostState state) {
        DecisionRefused.unless(target.kind() == ReportTarget.Kind.POST, "actionMissing");
        stewardship.decideState(actorId, target.id(), state);
    }
}
