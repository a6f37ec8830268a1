package org.patientforum.reporting;

/**
 * A report was made.
 *
 * @param reason null for a deletion request or complaint
 */
public record ReportSubmitted(long reportId, ReportTarget target, ReportKind kind, ReportReason reason) {}
