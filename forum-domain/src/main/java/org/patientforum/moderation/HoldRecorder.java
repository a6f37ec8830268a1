package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.patientforum.posting.HoldEnded;
import org.patientforum.posting.PostFlagged;
import org.patientforum.posting.PostHeld;
import org.patientforum.reporting.ReportTarget;

/**
 * Opens the case of a post that waits, or at which staff want to look; closes it when the post waits no more, and so tells its
 * author what staff decided. All in the transaction it happens in.
 */
@Dependent
class HoldRecorder {

    private final Cases cases;
    private final Decisions decisions;
    private final Targets targets;
    private final CaseOpener opener;
    private final ModerationRecord record;
    private final AppealPeriod period;
    private final Clock clock;

    @Inject
    HoldRecorder(
            Cases cases,
            Decisions decisions,
            Targets targets,
            CaseOpener opener,
            ModerationRecord record,
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
    void onDecided(@Observes CaseDecided event) {
        if (targets.standing(event.target()).waits()) {
            opener.open(targets.waiting(event.target().id()), CaseKind.HELD_POST);
        }
    }

    void onEnded(@Observes HoldEnded event) {
        boolean byStaff = event.end() != HoldEnded.End.TAKEN_BACK;
        cases.lockedOf(ReportTarget.ofPost(event.postId()))
                .filter(found -> found.state() != CaseState.DECIDED)
                .ifPresent(found -> close(found, event, byStaff));
    }

    /** A case that is about something else besides stays open, and so does one with a proposal or an appeal to decide. */
    private void close(Case found, HoldEnded event, boolean byStaff) {
        Instant now = clock.instant();
        boolean toBeDecided = found.state() == CaseState.WAITING || found.state() == CaseState.APPEALED;
        if (found.kind() == CaseKind.HELD_POST && !toBeDecided) {
            found.settled(byStaff ? event.actorId() : null, now);
        }
        if (byStaff) {
            Action action = event.end() == HoldEnded.End.REFUSED ? Action.REFUSE : Action.PUBLISH;
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
