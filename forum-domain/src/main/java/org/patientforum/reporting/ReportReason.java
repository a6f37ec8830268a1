package org.patientforum.reporting;

/** Why content needs attention. */
public enum ReportReason {
    UNKIND,
    UNSAFE_ADVICE,
    PRIVATE_INFORMATION,
    ADVERTISING,
    WORRIED_ABOUT_SOMEONE,
    SOMETHING_ELSE
}
