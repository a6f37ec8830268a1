package org.patientforum.moderation.casefile;

import org.patientforum.moderation.cases.CaseKind;

/**
 * Which cases a list shows.
 *
 * @param kind only this kind, or null for all
 */
public record CaseFilter(Which which, CaseKind kind) {

    /** Which cases, by where they stand. */
    public enum Which {
        /** Open or claimed, most urgent first. */
        TO_DO,
        /** Claimed by the reader. */
        MINE,
        /** Nobody has taken it. */
        OPEN,
        /** Decided, latest first. */
        DECIDED
    }
}
