package org.patientforum.reporting;

/** What the reader wants. */
public enum ReportKind {
    /** It needs a look. */
    REPORT,
    /** The post or discussion shall be deleted. */
    DELETION_REQUEST,
    /** Somebody is not content with how the forum is looked after. */
    COMPLAINT
}
