package org.patientforum.reporting;

import java.time.Instant;

/**
 * The data of a report that staff's features need. Never shown as a whole on a page.
 *
 * @param reporterId null for a guest
 */
public record ReportSummary(
        long reportId, String reference, ReportTarget target, ReportKind kind, Long reporterId, Instant madeAt) {

    /**
     * Whether the reader may see its status: the member who made it, or for a guest's report anyone with the reference.
     */
    public boolean visibleTo(Reporter reader) {
        return reporterId == null || reporterId.equals(reader.memberId());
    }
}
