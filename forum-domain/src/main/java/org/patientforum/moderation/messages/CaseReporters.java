package org.patientforum.moderation.messages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.RefusalReason;
import org.patientforum.moderation.cases.Case;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportSummary;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** The people who reported what a case is about, since something was last decided on it. */
@Dependent
public class CaseReporters {

    private final Cases cases;
    private final ReportingService reporting;
    private final CaseMessages letters;

    @Inject
    public CaseReporters(Cases cases, ReportingService reporting, CaseMessages letters) {
        this.cases = cases;
        this.reporting = reporting;
        this.letters = letters;
    }

    /** Reports of a kind that were made after the last decision before an instant. */
    public List<ReportSummary> reports(Case found, ReportKind kind, Instant before) {
        return reporting.filedOn(found.target(), kind, lastDecision(found.id(), before));
    }

    /** The members who reported the target after the last decision before an instant, and until then. */
    public List<Long> members(long caseId, ReportTarget target, Instant before) {
        return reporting.memberReporters(target, lastDecision(caseId, before), before);
    }

    private Instant lastDecision(long caseId, Instant before) {
        return cases.lastDecisionBefore(caseId, before).orElse(Instant.EPOCH);
    }

    /** Tells all who asked for the deletion, since the last decision before an instant, that it is refused, and why. */
    public void refuseDeletion(long actorId, Case found, RefusalReason refusal, Instant before, Instant now) {
        reports(found, ReportKind.DELETION_REQUEST, before)
                .forEach(report -> letters.refuse(actorId, found.id(), refusal, report.reportId(), now));
    }
}
