package org.patientforum.members;

import java.util.List;
import java.util.stream.Stream;

/** The columns by which the list of members can be sorted. */
public enum MemberColumn {
    PSEUDONYM("m.pseudonymSort"),
    ROLE("m.role", "m.pseudonymSort"),
    STATE("m.state", "m.pseudonymSort"),
    JOINED_AT("m.joinedAt", "m.id");

    private final List<String> expressions;

    MemberColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    /**
     * The expressions to sort by. The columns that the filter fixes come first, although they do not change the order: H2 reads an index in order only if the clause
     * names the index's first columns.
     */
    Stream<String> expressions(MemberFilter filter) {
        return Stream.of(
                        filter.role() == null ? Stream.<String>empty() : Stream.of("m.role"),
                        filter.state() == null ? Stream.<String>empty() : Stream.of("m.state"),
                        expressions.stream())
                .flatMap(each -> each)
                .distinct();
    }
}
