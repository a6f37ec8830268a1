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
import org.patientforum.reporting.ReportReference;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;
import org.patientforum.shared.NotFound;

/** The queue of cases, and the details of one case, for staff. */
@Stateless
public class CaseService {

    /** Maximum length of a list of cases. */
    public static final int MAX_LISTED = 10_000;

    private CaseQueries queries;
    private CaseMessages messages;
    private Measures measures;
    private AuditTrail audit;
    private CaseTargets targets;
    private ReportingService reporting;
    private Clock clock;

    protected CaseService() {}

    @Inject
    public CaseService(
            CaseQueries queries,
            CaseMessages messages,
            Measures measures,
            AuditTrail audit,
            CaseTargets targets,
            ReportingService reporting,
            Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.measures = measures;
        this.audit = audit;
        this.targets = targets;
        this.reporting = reporting;
        this.clock = clock;
    }

    /** A page of the queue in the filter's order. */
    @RolesAllowed("groupModerator")
    public List<CaseRow> queue(long actorId, CaseFilter filter, int first, int limit) {
        return queries.rows(actorId, filter, first, limit);
    }

    /** The case of a target; empty if it never had one. */
    @RolesAllowed("moderator")
    public Optional<CaseRow> forTarget(ReportTarget target) {
        return queries.forTarget(target);
    }

    /**
     * The id of the case of the report with this reference, however the reference is typed; empty if it is none, or if the actor may not see the
     * case.
     */
    @RolesAllowed("groupModerator")
    public Optional<Long> withReference(long actorId, String typed) {
        return ReportReference.normalized(typed).flatMap(reference -> queries.withReference(actorId, reference));
    }

    /** The number of cases that match the filter, at most {@link #MAX_LISTED}. */
    @RolesAllowed("groupModerator")
    public long count(long actorId, CaseFilter filter) {
        return queries.count(actorId, filter, MAX_LISTED);
    }

    /** The key figures above the queue. */
    @RolesAllowed("groupModerator")
    public CaseFigures figures(long actorId) {
        return queries.figures(actorId, clock.instant());
    }

    /** The open cases by kind and age, most urgent kind first: the same cases that {@link #figures} counts. */
    @RolesAllowed("groupModerator")
    public List<OpenCases> openCases(long actorId) {
        return queries.openCases(actorId, clock.instant());
    }

    /**
     * Checks before a preview that the actor can still decide the version of the case they saw. Throws CaseTaken,
     * ChangedMeanwhile, NotFound.
     */
    @RolesAllowed("groupModerator")
    public void requireActionable(long actorId, long caseId, int version) {
        CaseDetails.Heading heading = queries.heading(actorId, caseId).orElseThrow(() -> new NotFound("case"));
        Long claimedBy = heading.claimedBy();
        heading.state().requireActionable(claimedBy == null || claimedBy == actorId, heading.version() == version);
    }

    /** All details of one case. Records the access in the audit trail. Throws NotFound. */
    @RolesAllowed("groupModerator")
    public CaseDetails open(long actorId, long caseId) {
        CaseDetails.Heading heading = queries.heading(actorId, caseId).orElseThrow(() -> new NotFound("case"));
        audit.record(actorId, AuditAction.CASE_VIEWED, AuditObject.ofCase(caseId), "");
        PostSnapshot post = targets.post(heading.target());
        return new CaseDetails(
                heading,
                targets.snapshot(heading.target()),
                targets.stateOf(heading.target()),
                post,
                targets.pseudonym(heading.aboutId()),
                queries.seesWholeForum(actorId) ? targets.formerTextCount(post) : 0,
                queries.context(caseId),
                reporting.reportsOf(actorId, heading.target()),
                queries.notes(caseId),
                messages.ofCase(caseId),
                queries.decisions(caseId),
                measures.ofCase(caseId),
                audit.history(AuditObject.ofCase(caseId)));
    }
}
