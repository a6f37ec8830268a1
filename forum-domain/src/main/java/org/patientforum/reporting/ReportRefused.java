package org.patientforum.reporting;

import org.patientforum.shared.ForumException;

/** The report is incomplete or too long. */
public class ReportRefused extends ForumException {

    public ReportRefused(String key) {
        super(key, ReportInput.MAX_LENGTH);
    }
}
