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

/** The reporters of a case's target since its last decision. */
@Dependent
public class CaseReporters {

    private final Cases cases;
    private final ReportingService reporting;
    private final CaseMessages messages;

    @Inject
    public CaseReporters(Cases cases, ReportingService reporting, CaseMessages messages) {
        this.cases = cases;
        this.reporting = reporting;
        this.messages = messages;
    }

    /** Reports of this kind made after the last decision before the instant. */
    public List<ReportSummary> reports(Case found, ReportKind kind, Instant before) {
        return reporting.summaries(found.target(), kind, lastDecision(found.id(), before));
    }

    /** The members who reported the target after the last decision before the instant, up to the instant. */
    public List<Long> members(long caseId, ReportTarget target, Instant before) {
        return reporting.memberReporters(target, lastDecision(caseId, before), before);
    }

    private Instant lastDecision(long caseId, Instant before) {
        return cases.lastDecisionBefore(caseId, before).orElse(Instant.EPOCH);
    }

    /** Refuses the deletion requests made after the last decision before the instant, with the reason. */
    public void refuseDeletion(long actorId, Case found, RefusalReason refusal, Instant before, Instant now) {
        reports(found, ReportKind.DELETION_REQUEST, before)
                .forEach(report -> messages.refuse(actorId, found.id(), refusal, report.reportId(), now));
    }
}
