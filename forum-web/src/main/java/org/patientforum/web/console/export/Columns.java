package org.patientforum.web.console.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The exported columns of a row, in order. */
public final class Columns<T> {

    private static final int BATCH_SIZE = 2000;

    private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

    /** Adds a column. */
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

    /** Returns the rows in batches, loaded by offset and limit. */
    ExportedTable.Rows byOffset(BiFunction<Integer, Integer, List<T>> source) {
        int[] first = {0};
        return () -> {
            List<T> rows = source.apply(first[0], BATCH_SIZE);
            first[0] += rows.size();
            return rows.stream().map(this::of).toList();
        };
    }

    /**
     * Returns the rows in batches, each loaded by the key of the row before it (keyset pagination): the time per batch does not grow with the
     * offset. The key before the first batch is null.
     */
    ExportedTable.Rows byKey(Function<T, Long> key, BiFunction<@Nullable Long, Integer, List<T>> source) {
        Long[] last = {null};
        return () -> {
            List<T> rows = source.apply(last[0], BATCH_SIZE);
            rows.forEach(row -> last[0] = key.apply(row));
            return rows.stream().map(this::of).toList();
        };
    }

    /** Returns rows that are in memory. */
    public ExportedTable.Rows ofAll(List<T> rows) {
        return byOffset((first, limit) -> rows.subList(first, Math.min(rows.size(), first + limit)));
    }
}
