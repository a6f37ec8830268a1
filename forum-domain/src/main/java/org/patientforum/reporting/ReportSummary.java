package org.patientforum.reporting;

import java.time.Instant;

/**
 * A report that was made: for what staff make of it, never as a whole for a page.
 *
 * @param reporterId null for a guest
 */
public record ReportSummary(
        long reportId, String reference, ReportTarget target, ReportKind kind, Long reporterId, Instant madeAt) {

    /** Whether the reader made it; of a guest's report, whoever knows its reference. */
    public boolean by(Reporter reader) {
        return reporterId == null || reporterId.equals(reader.memberId());
    }
}
