package org.patientforum.settings;

import java.util.List;
import java.util.stream.Stream;

/** The columns by which changes of settings can be sorted. */
public enum SettingChangeColumn {
    MADE_AT("c.madeAt", "c.id"),
    KEY("c.name", "c.madeAt", "c.id");

    private final List<String> expressions;

    SettingChangeColumn(String... expressions) {
        this.expressions = List.of(expressions);
    }

    /**
     * The expressions to sort by. The name that the filter fixes comes first: H2 reads an index in order only if the clause names the index's first columns.
     */
    Stream<String> expressions(SettingFilter filter) {
        Stream<String> fixed = filter.setting() == null ? Stream.empty() : Stream.of("c.name");
        return Stream.concat(fixed, expressions.stream()).distinct();
    }
}
