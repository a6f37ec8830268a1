package org.patientforum.web.console.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.patientforum.shared.Sorting;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.words.TypedDates;

/**
 * The filter of a table, read from the query string that its page uses.
 *
 * @param zone the reader's time zone, in which days begin
 */
public record ExportFilter(HttpServletRequest request, long readerId, ZoneId zone) {

    static ExportFilter of(HttpServletRequest request, SignedIn reader) {
        return new ExportFilter(request, reader.id(), reader.zone());
    }

    /** Returns the value of a parameter; null if it is missing or blank. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Returns the value as a constant of the enum; null if it is missing or unknown. */
    public <E extends Enum<E>> E enumValue(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }

    /** Returns the order in the parameter {@code sort}, or the usual one. */
    public <C extends Enum<C>> Sorting<C> sorting(Sorting<C> usual) {
        return SortParameter.parse(text(SortParameter.NAME), usual.column().getDeclaringClass())
                .orElse(usual);
    }

    /** Returns the rows in the order in the parameter {@code sort}, or as they are. */
    public <T, C extends Enum<C>> List<T> sorted(
            List<T> rows, Class<C> columns, Function<C, Comparator<T>> comparators) {
        return SortParameter.parse(text(SortParameter.NAME), columns)
                .map(sorting -> sorting.sorted(rows, comparators.apply(sorting.column())))
                .orElse(rows);
    }

    /** Returns the start of the day in the parameter plus some days; null if it is missing or malformed. */
    public Instant day(String name, int daysLater) {
        return day(text(name), daysLater, zone);
    }

    /** Returns the start of a typed day, such as 5/3/2026, plus some days; null if it is missing or malformed. */
    public static Instant day(String typed, int daysLater, ZoneId zone) {
        return TypedDates.day(typed)
                .map(day -> day.plusDays(daysLater).atStartOfDay(zone).toInstant())
                .orElse(null);
    }
}
