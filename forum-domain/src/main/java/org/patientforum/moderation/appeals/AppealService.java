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
import org.patientforum.moderation.decisions.DecisionWording;
import org.patientforum.moderation.decisions.Decisions;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/**
 * Statements of reasons and appeals against them: a member reads why, and may appeal once; somebody who had no hand in the decision
 * decides the appeal (Regulation (EU) 2022/2065, articles 17 and 20). A deleted text is kept until no appeal can come any more.
 */
@Stateless
public class AppealService {

    private static final int PURGED_AT_ONCE = 100;

    private Cases cases;
    private Appeals appeals;
    private Decisions decisions;
    private ContextPosts context;
    private DecisionExecutor deeds;
    private DecisionAudit record;
    private Clock clock;

    protected AppealService() {}

    @Inject
    public AppealService(
            Cases cases,
            Appeals appeals,
            Decisions decisions,
            ContextPosts context,
            DecisionExecutor deeds,
            DecisionAudit record,
            Clock clock) {
        this.cases = cases;
        this.appeals = appeals;
        this.decisions = decisions;
        this.context = context;
        this.deeds = deeds;
        this.record = record;
        this.clock = clock;
    }

    /** Why something of the member's was decided about. Throws NotFound for anybody else's. */
    @RolesAllowed("member")
    public StatementOfReasons statement(long actorId, long decisionId) {
        return appeals.statement(actorId, decisionId).orElseThrow(() -> new NotFound("decision"));
    }

    /**
     * The member appeals; sent twice, it is one appeal. Throws NotFound for a decision about somebody else, AppealRefused without
     * words or when the time is over.
     */
    @RolesAllowed("member")
    public void appeal(long actorId, long decisionId, String words) {
        Case found = cases.locked(decisions.decision(decisionId).caseId());
        statement(actorId, decisionId);
        if (appeals.madeAgainst(decisionId)) {
            return;
        }
        Instant now = clock.instant();
        Decision decision = decisions.decision(decisionId);
        if (!decision.appealableAt(now)) {
            throw new AppealRefused("tooLate");
        }
        appeals.add(new Appeal(decisionId, actorId, words, now));
        found.appealed(now);
        record.appealed(actorId, decision);
    }

    /**
     * Decides the appeal of a case and gives the id of the decision that tells its author. What was taken away comes back if the
     * appeal was right. Throws NotAllowed for who had a hand in the decision or whom it is about, NotFound if there is no appeal to decide,
     * AppealRefused without an outcome, DecisionRefused without words, and what claiming a case throws.
     */
    @RolesAllowed("groupModerator")
    public long decideAppeal(long actorId, long caseId, int version, AppealOutcome outcome, String words) {
        if (outcome == null) {
            throw new AppealRefused("outcomeMissing");
        }
        Case found = cases.lockedWithTarget(actorId, caseId);
        Appeal appeal = appeals.open(caseId).orElseThrow(() -> new NotFound("appeal"));
        Decision before = decisions.decision(appeal.decisionId());
        requireMayDecide(actorId, found, before);
        if (deeds.restrict(before)) {
            cases.requireWholeForum(actorId);
        }
        Instant now = clock.instant();
        found.decided(actorId, version, now);
        appeal.decided(outcome, now);
        DecisionAction action = outcome == AppealOutcome.OVERTURNED ? DecisionAction.RESTORE : DecisionAction.LEAVE;
        Decision answer = new Decision(caseId, new DecisionWording(action, words), actorId, now).onAppealOf(before);
        answer.comeIntoForce(now, null);
        decisions.add(answer);
        if (outcome == AppealOutcome.OVERTURNED) {
            before.overturn();
            deeds.takeBack(actorId, found.target(), before);
        }
        record.appealDecided(actorId, before, outcome);
        record.decided(
                actorId,
                new CaseDecided(
                        caseId, answer.id(), found.target(), found.subject().aboutId()),
                action);
        return answer.id();
    }

    private static void requireMayDecide(long actorId, Case found, Decision before) {
        before.requireOther(actorId, "decideOwnAppeal");
        if (found.subject().about(actorId)) {
            throw new NotAllowed("decideOnOwnPost");
        }
    }

    /** Forgets deleted texts against whose deletion nobody can appeal any more. Gives how many. */
    @PermitAll
    public int forgetTexts() {
        Instant now = clock.instant();
        List<Decision> over = decisions.toPurge(now, PURGED_AT_ONCE);
        for (Decision decision : over) {
            Case found = cases.lockedWithTarget(decision.caseId());
            deeds.forgetText(found.target());
            found.frozen().forgetText();
            context.forget(found.id());
            decision.textForgotten(now);
            record.textForgotten(decision);
        }
        return over.size();
    }
}
