package org.patientforum.moderation.appeals;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.AppealOutcome;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.moderation.cases.ContextPosts;
import org.patientforum.moderation.decisions.CaseDecided;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.moderation.decisions.DecisionAudit;
import org.patientforum.moderation.decisions.DecisionExecutor;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Statements of reasons and appeals. Members read why staff decided about their content and may appeal once; staff who
 * took no part in the decision decide the appeal (Regulation (EU) 2022/2065, articles 17 and 20). Deleted texts are
 * kept until the appeal period ends.
 */
@Stateless
public class AppealService {

    private static final int BATCH_SIZE = 100;

    private Cases cases;
    private Appeals appeals;
    private Decisions decisions;
    private ContextPosts context;
    private DecisionExecutor executor;
    private DecisionAudit audit;
    private Clock clock;

    protected AppealService() {}

    @Inject
    public AppealService(
            Cases cases,
            Appeals appeals,
            Decisions decisions,
            ContextPosts context,
            DecisionExecutor executor,
            DecisionAudit audit,
            Clock clock) {
        this.cases = cases;
        this.appeals = appeals;
        this.decisions = decisions;
        this.context = context;
        this.executor = executor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reasons for a decision about the member. Throws NotFound for decisions about other members. */
    @RolesAllowed("member")
    public StatementOfReasons statement(long actorId, long decisionId) {
        return appeals.statement(actorId, decisionId).orElseThrow(() -> new NotFound("decision"));
    }

    /**
     * Records the member's appeal. Repeated submissions make one appeal. Throws NotFound for a decision about another
     * member, InvalidInput without text or after the appeal period.
     */
    @RolesAllowed("member")
    public void appeal(long actorId, long decisionId, String words) {
        Case found = cases.locked(decisions.decision(decisionId).caseId());
        statement(actorId, decisionId);
        if (appeals.existsFor(decisionId)) {
            return;
        }
        Instant now = clock.instant();
        Decision decision = decisions.decision(decisionId);
        if (!decision.appealableAt(now)) {
            throw new InvalidInput("appealRefused.tooLate", Appeal.MAX_LENGTH);
        }
        appeals.add(new Appeal(decisionId, actorId, words, now));
        found.receiveAppeal(now);
        audit.appealed(actorId, decision);
    }

    /**
     * Decides the appeal of a case and returns the id of the new decision. Reverts the appealed decision if the appeal
     * succeeds. Throws NotAllowed if the actor took part in the decision or is its subject, NotFound if no appeal is
     * open, InvalidInput without an outcome, DecisionRefused without text, and what claiming a case throws.
     */
    @RolesAllowed("groupModerator")
    public long decideAppeal(long actorId, long caseId, int version, AppealOutcome outcome, String words) {
        if (outcome == null) {
            throw new InvalidInput("appealRefused.outcomeMissing", Appeal.MAX_LENGTH);
        }
        Case found = cases.lockedWithTarget(actorId, caseId);
        Appeal appeal = appeals.findOpen(caseId).orElseThrow(() -> new NotFound("appeal"));
        Decision appealed = decisions.decision(appeal.decisionId());
        requireMayDecide(actorId, found, appealed);
        if (executor.restrictsMember(appealed)) {
            cases.requireWholeForum(actorId);
        }
        Instant now = clock.instant();
        found.decide(actorId, version, now);
        appeal.decide(outcome, now);
        DecisionAction action = outcome == AppealOutcome.OVERTURNED ? DecisionAction.RESTORE : DecisionAction.LEAVE;
        Decision answer = new Decision(caseId, new DecisionInput(action, words), actorId, now).answering(appealed);
        answer.comeIntoForce(now, null);
        decisions.add(answer);
        if (outcome == AppealOutcome.OVERTURNED) {
            appealed.overturn();
            executor.revert(actorId, found.target(), appealed);
        }
        audit.appealDecided(actorId, appealed, outcome);
        audit.decided(
                actorId,
                new CaseDecided(
                        caseId, answer.id(), found.target(), found.subject().aboutId()),
                action);
        return answer.id();
    }

    private static void requireMayDecide(long actorId, Case found, Decision appealed) {
        appealed.requireUninvolved(actorId, "decideOwnAppeal");
        if (found.subject().isAbout(actorId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
    }

    /** Deletes a batch of deleted posts' texts whose appeal period is over; returns how many. */
    @PermitAll
    public int purgeTexts() {
        Instant now = clock.instant();
        List<Decision> purgeable = decisions.findPurgeable(now, BATCH_SIZE);
        for (Decision decision : purgeable) {
            Case found = cases.lockedWithTarget(decision.caseId());
            executor.purgeText(found.target());
            found.snapshot().purgeText();
            context.delete(found.id());
            decision.markPurged(now);
            audit.textPurged(decision);
        }
        return purgeable.size();
    }
}
