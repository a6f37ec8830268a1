package org.patientforum.reporting;

/** What happens next with a report, shown on its confirmation page. */
public enum NextStep {
    /** Staff look at it before other reports. */
    WORRY,
    /** Staff answer within a month. */
    DELETION,
    /** Staff acknowledge it within 30 days. */
    COMPLAINT,
    /** Staff look at it within the ordinary number of working days. */
    ORDINARY,
    /**
     * Unknown to the reader: the page is opened later, perhaps by another person, and reveals nothing about the report.
     */
    HIDDEN;

    static NextStep of(ReportKind kind, ReportReason reason) {
        if (kind != ReportKind.REPORT) {
            return kind == ReportKind.COMPLAINT ? COMPLAINT : DELETION;
        }
        return reason == ReportReason.WORRIED_ABOUT_SOMEONE ? WORRY : ORDINARY;
    }
}
