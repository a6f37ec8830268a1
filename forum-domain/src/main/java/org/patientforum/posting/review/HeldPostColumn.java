package org.patientforum.posting.review;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.HoldReason;
import org.patientforum.shared.Sorting;

/** The columns by which the list of held posts can be sorted. */
public enum HeldPostColumn {
    HELD_SINCE("h.heldSince", "h.postId"),
    REASON("h.reason", "h.heldSince", "h.postId");

    /** Oldest first. */
    public static final Sorting<HeldPostColumn> USUAL_ORDER = Sorting.ascending(HELD_SINCE);

    private final List<String> expressions;

    HeldPostColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    /**
     * The expressions to sort by. The columns that the filter fixes come first: H2 reads an index in order only if the clause names the index's first columns.
     */
    Stream<String> expressions(@Nullable HoldReason reason) {
        Stream<String> fixed = reason == null ? Stream.of("h.state") : Stream.of("h.state", "h.reason");
        return Stream.concat(fixed, expressions.stream()).distinct();
    }
}
