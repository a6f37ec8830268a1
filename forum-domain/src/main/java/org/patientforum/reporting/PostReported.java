package org.patientforum.reporting;

/** A reader told us of a post. The reason is null for a deletion request. */
public record PostReported(long reportId, long postId, ReportKind kind, ReportReason reason) {}
