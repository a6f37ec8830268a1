package org.patientforum.reporting;

/** What happens next with a report, told on its confirmation page. */
public enum NextStep {
    /** Staff see it first. */
    WORRY,
    /** Answered within a month. */
    DELETION,
    /** Acknowledged within 30 days. */
    COMPLAINT,
    /** Looked at within the ordinary working days. */
    ORDINARY,
    /** The page is opened later, perhaps by somebody else: it tells nothing of the report. */
    UNTOLD;

    static NextStep of(ReportKind kind, ReportReason reason) {
        if (kind != ReportKind.REPORT) {
            return kind == ReportKind.COMPLAINT ? COMPLAINT : DELETION;
        }
        return reason == ReportReason.WORRIED_ABOUT_SOMEONE ? WORRY : ORDINARY;
    }
}
