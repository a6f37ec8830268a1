package org.patientforum.notifications.mail.log;

import java.util.List;
import java.util.stream.Stream;

/** The columns by which the mail log can be sorted. */
public enum MailColumn {
    CREATED_AT("o.createdAt", "o.id"),
    KIND("o.kind", "o.createdAt", "o.id");

    private final List<String> expressions;

    MailColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    /**
     * Returns the expressions to sort by. The kind that the filter fixes comes first: H2 reads an index in order only if the clause names the index's
     * first columns.
     */
    Stream<String> expressions(MailFilter filter) {
        Stream<String> fixed = filter.kind() == null ? Stream.empty() : Stream.of("o.kind");
        return Stream.concat(fixed, expressions.stream()).distinct();
    }
}
