package org.patientforum.integration.authorisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of authorisation.csv. A cell is {@code yes}, {@code no} (access denied, also to the owner), {@code missing} (the response equals that
 * for an unknown id), {@code nothing} (an empty response, as for such an id), {@code -} (impossible), or the name of the exception of the
 * broken rule.
 */
public final class AuthorisationTable {

    /** An action on an object in a state, with the expected result for each caller. */
    public record Row(String action, String object, String state, Map<Caller, String> cells) {

        @Override
        public String toString() {
            return action + " on " + (object + " " + state).strip();
        }
    }

    private AuthorisationTable() {}

    /** Returns all rows. */
    public static List<Row> rows() {
        return records("/authorisation.csv").stream()
                .map(AuthorisationTable::row)
                .toList();
    }

    /** A cell of the table. */
    record Cell(Row row, Caller caller) {}

    /**
     * Returns one cell for each kind of result of each service method: the first in the table. Cells that say {@code no} are left out,
     * because the container denies those calls before any SQL runs.
     */
    static Set<Cell> samples() {
        Map<String, Cell> samples = new LinkedHashMap<>();
        for (Row row : rows()) {
            row.cells().forEach((caller, answer) -> {
                if (!answer.equals("no") && !answer.equals("-")) {
                    samples.putIfAbsent(row.action() + " " + answer, new Cell(row, caller));
                }
            });
        }
        return Set.copyOf(samples.values());
    }

    /** Returns the methods that only the forum itself calls, each with the reason. */
    public static Map<String, String> internal() {
        Map<String, String> internal = new LinkedHashMap<>();
        records("/authorisation-internal.csv").forEach(line -> internal.put(line.get("action"), line.get("reason")));
        return internal;
    }

    private static Row row(CSVRecord line) {
        Map<Caller, String> cells = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            cells.put(caller, line.get(caller.name()));
        }
        return new Row(line.get("action"), line.get("object"), line.get("state"), cells);
    }

    static List<CSVRecord> records(String name) {
        try (InputStream file = AuthorisationTable.class.getResourceAsStream(name)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreHeaderCase(true)
                    .setCommentMarker('#')
                    .get()
                    .parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
