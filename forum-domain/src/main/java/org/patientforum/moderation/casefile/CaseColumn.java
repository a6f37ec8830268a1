package org.patientforum.moderation.casefile;

import java.util.List;
import java.util.stream.Stream;

/** The columns by which a list of cases can be sorted. */
public enum CaseColumn {
    /** By urgency, then by due date; decided cases by the time of their decision. */
    DUE_AT("c.urgency.priority", "c.times.dueAt", "c.id"),
    KIND("c.kind", "c.times.openedAt", "c.id"),
    OPENED_AT("c.times.openedAt", "c.id");

    private static final List<String> DECIDED = List.of("c.times.decidedAt", "c.id");

    private final List<String> expressions;

    CaseColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    /**
     * The expressions to sort by. The columns that the filter fixes come first: H2 reads an index in order only if the clause names the index's first columns.
     */
    Stream<String> expressions(CaseFilter filter) {
        if (filter.which() != CaseFilter.Which.DECIDED) {
            return expressions.stream();
        }
        Stream<String> fixed = filter.kind() == null ? Stream.of("c.state") : Stream.of("c.kind", "c.state");
        return Stream.concat(fixed, (this == DUE_AT ? DECIDED : expressions).stream())
                .distinct();
    }
}
