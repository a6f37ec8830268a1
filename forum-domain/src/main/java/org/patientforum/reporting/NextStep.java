package org.patientforum.reporting;

/** What happens next with a report, told on its confirmation page. */
public enum NextStep {
    /** Staff see it first. */
    WORRY,
    /** Answered within a month. */
    DELETION,
    /** Looked at within the ordinary working days. */
    ORDINARY
}
