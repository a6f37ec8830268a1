package org.patientforum.moderation.casefile;

import org.patientforum.moderation.cases.CaseKind;

/**
 * The filter of a list of cases.
 *
 * @param kind kind of the cases; null for all kinds
 */
public record CaseFilter(Which which, CaseKind kind) {

    /** Selects cases by state and assignment. */
    public enum Which {
        /** All undecided cases, most urgent first. */
        TO_DO,
        /** Undecided cases assigned to the reader. */
        MINE,
        /** Unassigned cases. */
        OPEN,
        /** Decided cases, latest first. */
        DECIDED
    }
}
