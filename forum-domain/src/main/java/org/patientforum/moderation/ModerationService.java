package org.patientforum.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.patientforum.posting.PostState;
import org.patientforum.posting.StewardshipService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/**
 * What moderators do with cases. Each method takes the version of the case the moderator saw; what another did meanwhile is told
 * by CaseTaken, CaseDecidedMeanwhile or CaseChangedMeanwhile, and exactly one of two wins. Everything is written in the audit trail.
 */
@Stateless
public class ModerationService {

    private Cases cases;
    private Targets targets;
    private StewardshipService stewardship;
    private ReportingService reporting;
    private ModerationRecord record;

    protected ModerationService() {}

    @Inject
    public ModerationService(
            Cases cases,
            Targets targets,
            StewardshipService stewardship,
            ReportingService reporting,
            ModerationRecord record) {
        this.cases = cases;
        this.targets = targets;
        this.stewardship = stewardship;
        this.reporting = reporting;
        this.record = record;
    }

    /** Takes a case, so that other moderators know somebody works on it. */
    @RolesAllowed("moderator")
    public void claim(long actorId, long caseId, int version) {
        cases.locked(caseId).claim(actorId, version);
        record.claimed(actorId, caseId);
    }

    /** Lets a case go that one has taken. */
    @RolesAllowed("moderator")
    public void release(long actorId, long caseId, int version) {
        cases.locked(caseId).release(actorId, version);
        record.released(actorId, caseId);
    }

    /** Takes a decided case up again, to put the decision right: to show a hidden post again, for example. */
    @RolesAllowed("moderator")
    public void reopen(long actorId, long caseId, int version) {
        cases.locked(caseId).reopen(actorId, version, record.now());
        record.reopened(actorId, caseId);
    }

    /**
     * Decides a case, changes the post accordingly and gives the decision's id. Throws DecisionRefused for missing words,
     * NotAllowed if it is about the moderator, PostNotEditable if the post cannot become what was decided.
     */
    @RolesAllowed("moderator")
    public long decide(long actorId, long caseId, int version, DecisionWording wording) {
        Instant now = record.now();
        Decision decision = new Decision(caseId, wording, actorId, now);
        Case found = cases.locked(caseId);
        if (found.aboutId() != null && found.aboutId() == actorId) {
            throw new NotAllowed("decideOnOwnPost");
        }
        found.decided(actorId, version, now);
        cases.add(decision);
        wording.action().becomes().ifPresent(state -> change(found.target(), state));
        record.decided(
                actorId, new CaseDecided(caseId, decision.id(), found.target(), found.aboutId()), wording.action());
        return decision.id();
    }

    private void change(ReportTarget target, PostState state) {
        if (target.kind() != ReportTarget.Kind.POST) {
            throw new DecisionRefused("actionMissing");
        }
        stewardship.decideState(target.id(), state);
    }

    /** What to tell whom of a decision. For telling them, never for a page. Throws NotFound. */
    @PermitAll
    public DecisionToTell decisionToTell(long decisionId) {
        DecidedCase decided = cases.decided(decisionId).orElseThrow(() -> new NotFound("decision"));
        Instant after = cases.lastDecisionBefore(decided.caseId(), decided.at()).orElse(Instant.EPOCH);
        List<Long> reporters = reporting.memberReporters(decided.target(), after, decided.at());
        return new DecisionToTell(decided.aboutId(), decided.words(), decided.action(), reporters);
    }
}
