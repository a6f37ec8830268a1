package org.patientforum.web.console.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which columns of a row are taken out, in their order. */
public final class Columns<T> {

    private static final int AT_ONCE = 2000;

    private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

    /** One more column. */
    public Columns<T> with(String name, Function<T, Object> value) {
        columns.put(name, value);
        return this;
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    List<Object> of(T row) {
        List<Object> values = new ArrayList<>();
        columns.values().forEach(column -> values.add(column.apply(row)));
        return values;
    }

    /** Rows that are asked for by how many come before, and how many are wanted. */
    ExportedTable.Rows stretches(BiFunction<Integer, Integer, List<T>> source) {
        int[] first = {0};
        return () -> {
            List<T> rows = source.apply(first[0], AT_ONCE);
            first[0] += rows.size();
            return rows.stream().map(this::of).toList();
        };
    }

    /** Rows that are asked for by the one before them: as fast at the end of a million rows as at the beginning. */
    ExportedTable.Rows after(Function<T, Long> place, long start, BiFunction<Long, Integer, List<T>> source) {
        long[] last = {start};
        return () -> {
            List<T> rows = source.apply(last[0], AT_ONCE);
            rows.forEach(row -> last[0] = place.apply(row));
            return rows.stream().map(this::of).toList();
        };
    }

    /** Rows that are all there at once. */
    public ExportedTable.Rows whole(List<T> rows) {
        return stretches((first, atMost) -> rows.subList(first, Math.min(rows.size(), first + atMost)));
    }
}
