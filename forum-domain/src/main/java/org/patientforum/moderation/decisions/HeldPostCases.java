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
 * Opens the case of a post that waits, or at which staff want to look; closes it when the post waits no more, and so tells its
 * author what staff decided. All in the transaction it happens in.
 */
@Dependent
public class HeldPostCases {

    private final Cases cases;
    private final Decisions decisions;
    private final CaseTargets targets;
    private final CaseOpener opener;
    private final DecisionAudit record;
    private final AppealPeriod period;
    private final Clock clock;

    @Inject
    public HeldPostCases(
            Cases cases,
            Decisions decisions,
            CaseTargets targets,
            CaseOpener opener,
            DecisionAudit record,
            AppealPeriod period,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.targets = targets;
        this.opener = opener;
        this.record = record;
        this.period = period;
        this.clock = clock;
    }

    void onHeld(@Observes PostHeld event) {
        opener.open(targets.waiting(event.postId()), CaseKind.HELD_POST);
    }

    void onFlagged(@Observes PostFlagged event) {
        opener.open(targets.snapshot(ReportTarget.ofPost(event.postId())), CaseKind.WATCHED_WORD);
    }

    /** A decision on the post has not ended what waits: its case is opened again for that, so that nobody forgets it. */
    public void onDecided(@Observes CaseDecided event) {
        if (targets.standing(event.target()).waits()) {
            opener.open(targets.waiting(event.target().id()), CaseKind.HELD_POST);
        }
    }

    /** Closes the case of a post that is no longer held. */
    public void onEnded(@Observes HeldPostResolved event) {
        boolean byStaff = event.outcome() != HeldPostResolved.Outcome.TAKEN_BACK;
        cases.lockedOf(ReportTarget.ofPost(event.postId()))
                .filter(found -> found.state() != CaseState.DECIDED)
                .ifPresent(found -> close(found, event, byStaff));
    }

    /** A case that is about something else besides stays open, and so does one with a proposal or an appeal to decide. */
    private void close(Case found, HeldPostResolved event, boolean byStaff) {
        Instant now = clock.instant();
        boolean toBeDecided = found.state() == CaseState.WAITING || found.state() == CaseState.APPEALED;
        if (found.kind() == CaseKind.HELD_POST && !toBeDecided) {
            found.settled(byStaff ? event.actorId() : null, now);
        }
        if (byStaff) {
            DecisionAction action = event.outcome() == HeldPostResolved.Outcome.REFUSED
                    ? DecisionAction.REFUSE
                    : DecisionAction.PUBLISH;
            DecisionWording wording = new DecisionWording(action, event.words());
            Decision decision = new Decision(found.id(), wording, event.actorId(), now);
            decision.comeIntoForce(now, period.endFor(now));
            decisions.add(decision);
            record.decided(
                    event.actorId(),
                    new CaseDecided(found.id(), decision.id(), found.target(), event.authorId()),
                    action);
        }
    }
}
