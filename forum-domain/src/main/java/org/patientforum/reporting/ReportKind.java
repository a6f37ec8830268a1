package org.patientforum.reporting;

/** What the reporter wants. */
public enum ReportKind {
    /** Staff to look at something. */
    REPORT,
    /** Deletion of a post or discussion. */
    DELETION_REQUEST,
    /** A complaint about how the forum is run. */
    COMPLAINT
}
