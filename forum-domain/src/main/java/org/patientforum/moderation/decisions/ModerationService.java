package org.patientforum.moderation.decisions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.TargetState;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.moderation.messages.CaseReporters;
import org.patientforum.reporting.ReportKind;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/**
 * Work of moderators on cases. Each method takes the version of the case that the moderator saw. Of two concurrent
 * changes exactly one succeeds; the other throws CaseTaken or ChangedMeanwhile. All changes
 * are recorded in the audit trail.
 */
@Stateless
public class ModerationService {

    private Cases cases;
    private Decisions decisions;
    private CaseTargets targets;
    private DecisionExecutor executor;
    private CaseReporters reporters;
    private DecisionAudit audit;
    private Clock clock;

    protected ModerationService() {}

    @Inject
    public ModerationService(
            Cases cases,
            Decisions decisions,
            CaseTargets targets,
            DecisionExecutor executor,
            CaseReporters reporters,
            DecisionAudit audit,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.targets = targets;
        this.executor = executor;
        this.reporters = reporters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Assigns a case to the actor. */
    @RolesAllowed("groupModerator")
    public void claim(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).assign(actorId, actorId, version, clock.instant());
        audit.claimed(actorId, caseId);
    }

    /** Gives back a case that the actor has claimed. */
    @RolesAllowed("groupModerator")
    public void release(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).release(actorId, version, clock.instant());
        audit.released(actorId, caseId);
    }

    /** Reopens a decided case so that its decision can be corrected, for example to show a hidden post again. */
    @RolesAllowed("groupModerator")
    public void reopen(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).reopen(actorId, version, clock.instant());
        audit.reopened(actorId, caseId);
    }

    /**
     * Decides a case, changes the post accordingly, and returns the id of the decision. An irreversible action is only
     * proposed and comes into force when a second person confirms it. Throws DecisionRefused if the input is incomplete
     * or the action does not fit the post's {@link TargetState}, or if the actor restricts without being warned what they gave back on appeal, NotAllowed if the case is about the actor or its
     * appeal must be decided first, PostNotEditable if the post cannot change to the decided state.
     */
    @RolesAllowed("groupModerator")
    public long decide(long actorId, long caseId, int version, DecisionInput input) {
        Instant now = clock.instant();
        Case found = cases.lockedWithTarget(actorId, caseId);
        input.validate(
                !reporters.reports(found, ReportKind.DELETION_REQUEST, now).isEmpty());
        Decision decision = new Decision(caseId, input, actorId, now);
        requireMayDecide(actorId, found, input);
        if (input.action().irreversible()) {
            found.awaitResponse(CaseState.WAITING, actorId, version, now);
            targets.stateOf(found.target()).require(input.action());
            decisions.add(decision);
            executor.addMeasures(found, decision, input);
            audit.proposed(actorId, caseId, decision);
        } else {
            found.decide(actorId, version, now);
            targets.stateOf(found.target()).require(input.action());
            decisions.add(decision);
            executor.addMeasures(found, decision, input);
            execute(actorId, found, decision);
        }
        return decision.id();
    }

    /**
     * Confirms a proposal as the second person and executes it. Throws NotAllowed if the actor made the proposal or is
     * its subject, ChangedMeanwhile, DecisionRefused if it no longer fits the post.
     */
    @RolesAllowed("groupModerator")
    public void confirm(long actorId, long caseId, int version) {
        Case found = cases.lockedWithTarget(actorId, caseId);
        requireMayDecide(actorId, found);
        found.confirmProposal(version, clock.instant());
        Decision decision = decisions.proposal(caseId);
        targets.stateOf(found.target()).require(decision.action());
        decision.confirm(actorId);
        audit.confirmed(actorId, caseId, decision);
        execute(actorId, found, decision);
    }

    /** Drops a proposal: as the second person, or as the moderator who made it. Throws ChangedMeanwhile. */
    @RolesAllowed("groupModerator")
    public void drop(long actorId, long caseId, int version) {
        cases.locked(actorId, caseId).dropProposal(version, clock.instant());
        Decision decision = decisions.proposal(caseId);
        decision.drop(actorId);
        audit.dropped(actorId, caseId, decision);
    }

    private void requireMayDecide(long actorId, Case found, DecisionInput input) {
        requireMayDecide(actorId, found);
        if (input.measures().stream().anyMatch(MeasureRequest::aboutMember)) {
            cases.requireWholeForum(actorId);
        }
        if (found.state() == CaseState.APPEALED) {
            throw new NotAllowed("decideAppealFirst");
        }
        boolean warned = input.warned() || !input.restrictive() || !decisions.upheldAppeal(found.id(), actorId);
        DecisionRefused.require(warned, "appealUpheld");
    }

    private static void requireMayDecide(long actorId, Case found) {
        if (found.subject().isAbout(actorId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
    }

    private void execute(long actorId, Case found, Decision decision) {
        Instant now = clock.instant();
        executor.execute(actorId, found, decision, now);
        CaseDecided event = new CaseDecided(
                found.id(), decision.id(), found.target(), found.subject().aboutId());
        audit.decided(actorId, event, decision.action());
        if (decision.refusal() != null) {
            reporters.refuseDeletion(actorId, found, decision.refusal(), decision.decidedAt(), now);
        }
    }

    /** The recipients of a decision. For notifications only, never for a page. Throws NotFound. */
    @PermitAll
    public DecisionRecipients recipients(long decisionId) {
        DecisionSummary decision = decisions.summary(decisionId).orElseThrow(() -> new NotFound("decision"));
        List<Long> reporterIds = reporters.members(decision.caseId(), decision.target(), decision.decidedAt());
        return new DecisionRecipients(decision.aboutId(), decision.words(), decision.action(), reporterIds);
    }
}
