package org.patientforum.moderation.casefile;

import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.shared.Sorting;

/**
 * The filter and the order of a list of cases.
 *
 * @param kind kind of the cases; null for all kinds
 */
public record CaseFilter(Which which, CaseKind kind, Sorting<CaseColumn> order) {

    /** The filter in the usual order. */
    public CaseFilter(Which which, CaseKind kind) {
        this(which, kind, usualOrder(which));
    }

    /** The same filter in this order. */
    public CaseFilter in(Sorting<CaseColumn> sorting) {
        return new CaseFilter(which, kind, sorting);
    }

    /** The usual order: most urgent first, decided cases latest first. */
    private static Sorting<CaseColumn> usualOrder(Which which) {
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
