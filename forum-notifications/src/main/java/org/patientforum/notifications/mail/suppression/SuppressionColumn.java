package org.patientforum.notifications.mail.suppression;

import java.util.List;
import java.util.stream.Stream;
import org.patientforum.shared.Sorting;

/** The columns by which suppressed addresses can be sorted. */
public enum SuppressionColumn {
    SINCE("s.since", "s.memberId"),
    ANSWER("s.answer", "s.since", "s.memberId");

    /** Latest first. */
    public static final Sorting<SuppressionColumn> USUAL_ORDER = Sorting.descending(SINCE);

    private final List<String> expressions;

    SuppressionColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    Stream<String> expressions() {
        return expressions.stream();
    }
}
