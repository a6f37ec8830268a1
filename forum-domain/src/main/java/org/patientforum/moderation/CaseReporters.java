package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.patientforum.reporting.FiledReport;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** The people who reported what a case is about, since something was last decided on it. */
@Dependent
class CaseReporters {

    private final Cases cases;
    private final ReportingService reporting;
    private final CaseLetters letters;

    @Inject
    CaseReporters(Cases cases, ReportingService reporting, CaseLetters letters) {
        this.cases = cases;
        this.reporting = reporting;
        this.letters = letters;
    }

    /** Reports of a kind that were made after the last decision before an instant. */
    List<FiledReport> reports(Case found, ReportKind kind, Instant before) {
        return reporting.filedOn(found.target(), kind, lastDecision(found.id(), before));
    }

    /** The members who reported the target after the last decision before an instant, and until then. */
    List<Long> members(long caseId, ReportTarget target, Instant before) {
        return reporting.memberReporters(target, lastDecision(caseId, before), before);
    }

    private Instant lastDecision(long caseId, Instant before) {
        return cases.lastDecisionBefore(caseId, before).orElse(Instant.EPOCH);
    }

    /** Tells all who asked for the deletion, since the last decision before an instant, that it is refused, and why. */
    void refuseDeletion(long actorId, Case found, RefusalReason refusal, Instant before, Instant now) {
        reports(found, ReportKind.DELETION_REQUEST, before)
                .forEach(report -> letters.refuse(actorId, found.id(), refusal, report.reportId(), now));
    }
}
