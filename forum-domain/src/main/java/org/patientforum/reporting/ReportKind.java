package org.patientforum.reporting;

/** What the reader wants. */
public enum ReportKind {
    /** The post needs a look. */
    REPORT,
    /** The post shall be deleted. */
    DELETION_REQUEST
}
