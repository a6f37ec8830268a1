package org.patientforum.moderation.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.decisions.Measures;
import org.patientforum.moderation.messages.CaseMessages;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;

/** The queue of cases and what staff read of one case. */
@Stateless
public class CaseService {

    /** No list goes on for longer. */
    public static final int MOST_LISTED = 10_000;

    private CaseQueries reads;
    private CaseMessages letters;
    private Measures measures;
    private AuditTrail audit;
    private CaseTargets targets;
    private ReportingService reporting;
    private Clock clock;

    protected CaseService() {}

    @Inject
    public CaseService(
            CaseQueries reads,
            CaseMessages letters,
            Measures measures,
            AuditTrail audit,
            CaseTargets targets,
            ReportingService reporting,
            Clock clock) {
        this.reads = reads;
        this.letters = letters;
        this.measures = measures;
        this.audit = audit;
        this.targets = targets;
        this.reporting = reporting;
        this.clock = clock;
    }

    /** A stretch of the queue, most urgent first; decided cases latest first. */
    @RolesAllowed("groupModerator")
    public List<CaseRow> queue(long actorId, CaseFilter filter, int first, int atMost) {
        return reads.rows(actorId, filter, first, atMost);
    }

    /** The case of a target, if it ever had one. */
    @RolesAllowed("moderator")
    public Optional<CaseRow> of(ReportTarget target) {
        return reads.of(target);
    }

    /** How many cases the filter lets through, at most {@link #MOST_LISTED}. */
    @RolesAllowed("groupModerator")
    public long count(long actorId, CaseFilter filter) {
        return reads.count(actorId, filter, MOST_LISTED);
    }

    /** The figures above the queue. */
    @RolesAllowed("groupModerator")
    public CaseFigures figures(long actorId) {
        return reads.figures(actorId, clock.instant());
    }

    /**
     * Whether the actor can still decide the case that they saw, which is asked before they are shown what would go out. Throws
     * CaseTaken, CaseDecidedMeanwhile, CaseChangedMeanwhile, NotFound.
     */
    @RolesAllowed("groupModerator")
    public void requireToDo(long actorId, long caseId, int version) {
        CaseDetails.Heading heading = reads.heading(actorId, caseId).orElseThrow(() -> new NotFound("case"));
        Long with = heading.claimedBy();
        heading.state().requireToDo(with == null || with == actorId, heading.version() == version);
    }

    /** Everything about one case. That the moderator looked is written in the audit trail. Throws NotFound. */
    @RolesAllowed("groupModerator")
    public CaseDetails open(long actorId, long caseId) {
        CaseDetails.Heading heading = reads.heading(actorId, caseId).orElseThrow(() -> new NotFound("case"));
        audit.record(actorId, AuditAction.CASE_VIEWED, AuditObject.ofCase(caseId), "");
        PostSnapshot post = targets.post(heading.target());
        return new CaseDetails(
                heading,
                targets.snapshot(heading.target()),
                targets.standing(heading.target()),
                post,
                targets.pseudonym(heading.aboutId()),
                reads.whole(actorId) ? targets.formerTexts(post) : 0,
                reads.context(caseId),
                reporting.reportsOf(actorId, heading.target()),
                reads.notes(caseId),
                letters.ofCase(caseId),
                reads.decisions(caseId),
                measures.ofCase(caseId),
                audit.history(AuditObject.ofCase(caseId)));
    }
}
