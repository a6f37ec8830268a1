package org.patientforum.moderation.decisions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.Standing;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.moderation.messages.CaseReporters;
import org.patientforum.reporting.ReportKind;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/**
 * What moderators do with cases. Each method takes the version of the case the moderator saw; what another did meanwhile is told
 * by CaseTaken, CaseDecidedMeanwhile or CaseChangedMeanwhile, and exactly one of two wins. Everything is written in the audit trail.
 */
@Stateless
public class ModerationService {

    private Cases cases;
    private Decisions decisions;
    private CaseTargets targets;
    private DecisionExecutor deeds;
    private CaseReporters reporters;
    private DecisionAudit record;
    private Clock clock;

    protected ModerationService() {}

    @Inject
    public ModerationService(
            Cases cases,
            Decisions decisions,
            CaseTargets targets,
            DecisionExecutor deeds,
            CaseReporters reporters,
            DecisionAudit record,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.targets = targets;
        this.deeds = deeds;
        this.reporters = reporters;
        this.record = record;
        this.clock = clock;
    }

    /** Takes a case, so that other moderators know somebody works on it. */
    @RolesAllowed("groupModerator")
    public void claim(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).claim(actorId, version, clock.instant());
        record.claimed(actorId, caseId);
    }

    /** Lets a case go that one has taken. */
    @RolesAllowed("groupModerator")
    public void release(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).release(actorId, version, clock.instant());
        record.released(actorId, caseId);
    }

    /** Takes a decided case up again, to put the decision right: to show a hidden post again, for example. */
    @RolesAllowed("groupModerator")
    public void reopen(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).reopen(actorId, version, clock.instant());
        record.reopened(actorId, caseId);
    }

    /**
     * Decides a case, changes the post accordingly and gives the decision's id. What cannot be undone is only proposed, and comes
     * into force when a second person confirms it. Throws DecisionRefused for missing words and for what does not fit the post as it
     * is now ({@link Standing}), NotAllowed if it is about the
     * moderator or an appeal is to be decided first, PostNotEditable if the post cannot become what was decided.
     */
    @RolesAllowed("groupModerator")
    public long decide(long actorId, long caseId, int version, DecisionWording wording) {
        Instant now = clock.instant();
        Case found = cases.lockedWithTarget(actorId, caseId);
        wording.requireGood(
                !reporters.reports(found, ReportKind.DELETION_REQUEST, now).isEmpty());
        Decision decision = new Decision(caseId, wording, actorId, now);
        requireMayDecide(actorId, found);
        if (wording.measures().stream().anyMatch(RequestedMeasure::aboutMember)) {
            cases.requireWholeForum(actorId);
        }
        if (found.state() == CaseState.APPEALED) {
            throw new NotAllowed("decideAppealFirst");
        }
        if (wording.action().forGood()) {
            found.waits(CaseState.WAITING, actorId, version, now);
            targets.standing(found.target()).require(wording.action());
            decisions.add(decision);
            deeds.plan(found, decision, wording);
            record.proposed(actorId, caseId, decision);
        } else {
            found.decided(actorId, version, now);
            targets.standing(found.target()).require(wording.action());
            decisions.add(decision);
            deeds.plan(found, decision, wording);
            carryOut(actorId, found, decision);
        }
        return decision.id();
    }

    /**
     * A second person confirms what was proposed, and it is done. Throws NotAllowed for who proposed it or whom it is about,
     * CaseChangedMeanwhile, DecisionRefused if it does not fit the post any more.
     */
    @RolesAllowed("groupModerator")
    public void confirm(long actorId, long caseId, int version) {
        Case found = cases.lockedWithTarget(actorId, caseId);
        requireMayDecide(actorId, found);
        found.confirmed(version, clock.instant());
        Decision decision = decisions.proposal(caseId);
        targets.standing(found.target()).require(decision.action());
        decision.confirm(actorId);
        record.confirmed(actorId, caseId, decision);
        carryOut(actorId, found, decision);
    }

    /** Drops what was proposed: a second person does not agree, or the first one takes it back. Throws CaseChangedMeanwhile. */
    @RolesAllowed("groupModerator")
    public void drop(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).dropped(version, clock.instant());
        Decision decision = decisions.proposal(caseId);
        decision.drop(actorId);
        record.dropped(actorId, caseId, decision);
    }

    private static void requireMayDecide(long actorId, Case found) {
        if (found.subject().about(actorId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
    }

    private void carryOut(long actorId, Case found, Decision decision) {
        Instant now = clock.instant();
        deeds.carryOut(actorId, found, decision, now);
        CaseDecided event = new CaseDecided(
                found.id(), decision.id(), found.target(), found.subject().aboutId());
        record.decided(actorId, event, decision.action());
        if (decision.refusal() != null) {
            reporters.refuseDeletion(actorId, found, decision.refusal(), decision.decidedAt(), now);
        }
    }

    /** What to tell whom of a decision. For telling them, never for a page. Throws NotFound. */
    @PermitAll
    public DecisionRecipients decisionToTell(long decisionId) {
        DecidedCase decided = decisions.decided(decisionId).orElseThrow(() -> new NotFound("decision"));
        List<Long> reported = reporters.members(decided.caseId(), decided.target(), decided.at());
        return new DecisionRecipients(decided.aboutId(), decided.words(), decided.action(), reported);
    }
}
