package org.patientforum.moderation;

import java.time.Instant;
import org.patientforum.reporting.ReportTarget;

/** A decision with the case and target it is about. */
public record DecidedCase(
        long caseId, ReportTarget.Kind kind, long targetId, Long aboutId, Action action, String words, Instant at) {

    ReportTarget target() {
        return new ReportTarget(kind, targetId);
    }
}
