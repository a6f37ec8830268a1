package org.patientforum.reporting;

/** Why a post needs a look. */
public enum ReportReason {
    UNKIND,
    UNSAFE_ADVICE,
    PRIVATE_INFORMATION,
    ADVERTISING,
    WORRIED_ABOUT_SOMEONE,
    SOMETHING_ELSE
}
