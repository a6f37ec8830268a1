package org.patientforum.reporting;

import org.patientforum.shared.ForumException;

/** Something is missing in the report, or its words are too long. */
public class ReportRefused extends ForumException {

    public ReportRefused(String key) {
        super(key, ReportWording.LONGEST);
    }
}
