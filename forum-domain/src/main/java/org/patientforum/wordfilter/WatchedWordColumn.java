package org.patientforum.wordfilter;

import java.util.List;
import java.util.stream.Stream;
import org.patientforum.shared.Sorting;

/** The columns by which the list of watched words can be sorted. */
public enum WatchedWordColumn {
    PATTERN("w.patternKey"),
    TREATMENT("w.treatment", "w.patternKey"),
    WHY("lower(w.why)", "w.patternKey"),
    CHANGED_AT("w.changedAt", "w.patternKey");

    /** By pattern. */
    public static final Sorting<WatchedWordColumn> USUAL_ORDER = Sorting.ascending(PATTERN);

    private final List<String> expressions;

    WatchedWordColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    Stream<String> expressions() {
        return expressions.stream();
    }
}
