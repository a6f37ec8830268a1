package org.patientforum.moderation.casefile;

import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.shared.Sorting;

/**
 * The filter of a list of cases.
 *
 * @param kind kind of the cases; null for all kinds
 */
public record CaseFilter(Which which, CaseKind kind) {

    /** The usual order: most urgent first, decided cases latest first. */
    public Sorting<CaseColumn> usualOrder() {
        return new Sorting<>(CaseColumn.DUE_AT, which == Which.DECIDED);
    }

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
