package org.patientforum.moderation.casefile;

import org.patientforum.moderation.cases.CaseKind;

/**
 * The number of open cases of one kind by age.
 *
 * @param day opened in the last day
 * @param week opened in the last 7 days, but not in the last one
 * @param month opened in the last 31 days, but not in the last 7
 */
public record OpenCases(CaseKind kind, long day, long week, long month, long older) {

    /** The number of all open cases of this kind. */
    public long sum() {
        return day + week + month + older;
    }
}
