package org.patientforum.moderation.decisions;

import java.time.Instant;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.reporting.ReportTarget;

/** A decision with the case and target it is about. */
public record DecidedCase(
        long caseId,
        ReportTarget.Kind kind,
        long targetId,
        Long aboutId,
        DecisionAction action,
        String words,
        Instant at) {

    ReportTarget target() {
        return new ReportTarget(kind, targetId);
    }
}
