package org.patientforum.shared;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of a list.
 *
 * @param <C> the columns by which the list can be sorted
 */
public record Sorting<C extends Enum<C>>(C column, boolean descending) implements Serializable {

    /** The order of a column from its lowest value on. */
    public static <C extends Enum<C>> Sorting<C> ascending(C column) {
        return new Sorting<>(column, false);
    }

    /** The order of a column from its highest value on. */
    public static <C extends Enum<C>> Sorting<C> descending(C column) {
        return new Sorting<>(column, true);
    }

    /**
     * The order by clause with these JPQL expressions, all in this direction. An index in ascending order can be read in both directions if all of its columns have the
     * same one.
     */
    public String clause(Stream<String> expressions) {
        String direction = descending ? " desc" : "";
        return expressions
                .map(expression -> expression + direction)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** Sorts a list in memory; rows with equal values stay in the order of the list. */
    public <T> List<T> sorted(List<T> rows, Comparator<T> byColumn) {
        return rows.stream().sorted(descending ? byColumn.reversed() : byColumn).toList();
    }
}
