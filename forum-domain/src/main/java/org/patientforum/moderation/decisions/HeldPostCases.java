package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.moderation.AppealPeriod;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseOpener;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.posting.events.PostFlagged;
import org.patientforum.posting.events.PostHeld;
import org.patientforum.reporting.ReportTarget;

/**
 * Opens cases for held and flagged posts, and closes them when the post is published, rejected or withdrawn. The
 * decision notifies the author. Runs in the transaction of the event.
 */
@Dependent
public class HeldPostCases {

    private final Cases cases;
    private final Decisions decisions;
    private final CaseTargets targets;
    private final CaseOpener opener;
    private final DecisionAudit audit;
    private final AppealPeriod period;
    private final Clock clock;

    @Inject
    public HeldPostCases(
            Cases cases,
            Decisions decisions,
            CaseTargets targets,
            CaseOpener opener,
            DecisionAudit audit,
            AppealPeriod period,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.targets = targets;
        this.opener = opener;
        this.audit = audit;
        this.period = period;
        this.clock = clock;
    }

    void onHeld(@Observes PostHeld event) {
        opener.open(targets.heldSnapshot(event.postId()), CaseKind.HELD_POST);
    }

    void onFlagged(@Observes PostFlagged event) {
        opener.open(targets.snapshot(ReportTarget.ofPost(event.postId())), CaseKind.WATCHED_WORD);
    }

    /** Reopens the case if a decision left the post, or a change of it, held for review. */
    public void onDecided(@Observes CaseDecided event) {
        if (targets.stateOf(event.target()).held()) {
            opener.open(targets.heldSnapshot(event.target().id()), CaseKind.HELD_POST);
        }
    }

    /** Closes the case of a post that is no longer held. */
    public void onResolved(@Observes HeldPostResolved event) {
        boolean byStaff = event.outcome() != HeldPostResolved.Outcome.TAKEN_BACK;
        cases.lockedFor(ReportTarget.ofPost(event.postId()))
                .filter(found -> found.state() != CaseState.DECIDED)
                .ifPresent(found -> close(found, event, byStaff));
    }

    /** Closes the case unless it has another subject, or a proposal or appeal is still undecided. */
    private void close(Case found, HeldPostResolved event, boolean byStaff) {
        Instant now = clock.instant();
        boolean undecided = found.state() == CaseState.WAITING || found.state() == CaseState.APPEALED;
        if (found.kind() == CaseKind.HELD_POST && !undecided) {
            found.close(byStaff ? event.actorId() : null, now);
        }
        if (byStaff) {
            DecisionAction action = event.outcome() == HeldPostResolved.Outcome.REFUSED
                    ? DecisionAction.REFUSE
                    : DecisionAction.PUBLISH;
            DecisionInput input = new DecisionInput(action, event.words());
            Decision decision = new Decision(found.id(), input, event.actorId(), now);
            decision.comeIntoForce(now, period.endFor(now));
            decisions.add(decision);
            audit.decided(
                    event.actorId(),
                    new CaseDecided(found.id(), decision.id(), found.target(), event.authorId()),
                    action);
        }
    }
}
