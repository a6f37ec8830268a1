package org.patientforum.moderation.decisions;

import java.time.Instant;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.reporting.ReportTarget;

/** A decision with its case and target. */
public record DecisionSummary(
        long caseId,
        ReportTarget.Kind kind,
        long targetId,
        Long aboutId,
        DecisionAction action,
        String words,
        Instant decidedAt) {

    ReportTarget target() {
        return new ReportTarget(kind, targetId);
    }
}
