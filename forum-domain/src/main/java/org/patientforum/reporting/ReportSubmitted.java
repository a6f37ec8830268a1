package org.patientforum.reporting;

/** A reader told us of something. The reason is null for a deletion request and a complaint. */
public record ReportSubmitted(long reportId, ReportTarget target, ReportKind kind, ReportReason reason) {}
