package org.patientforum.web.console.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patientforum.shared.Sorting;

/** The order of a table in its address: a property of the rows such as {@code joinedAt}, or {@code -joinedAt} from the highest value on. */
public final class SortParameter {

    /** The name of the parameter. */
    public static final String NAME = "sort";

    private static final String DESCENDING = "-";

    private SortParameter() {}

    /** Parses a parameter; empty if it is null or names no column. */
    public static <C extends Enum<C>> Optional<Sorting<C>> parse(String parameter, Class<C> columns) {
        if (parameter == null) {
            return Optional.empty();
        }
        boolean descending = parameter.startsWith(DESCENDING);
        return column(parameter.substring(descending ? 1 : 0), columns)
                .map(column -> new Sorting<>(column, descending));
    }

    /** Returns the parameter of this order. */
    public static String format(Sorting<?> sorting) {
        return (sorting.descending() ? DESCENDING : "") + property(sorting.column());
    }

    /** Returns the column of this property; empty if there is none. */
    public static <C extends Enum<C>> Optional<C> column(String property, Class<C> columns) {
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> property(column).equals(property))
                .findFirst();
    }

    /** Returns the property of a column: {@code joinedAt} for JOINED_AT. */
    public static String property(Enum<?> column) {
        String[] words = column.name().split("_");
        return words[0].toLowerCase(Locale.ROOT)
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }
}
