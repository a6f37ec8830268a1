package org.patientforum.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * unique-keys.csv states for each unique key what happens to two concurrent transactions that write it. A new key needs a
 * line.
 */
class UniqueKeysTest {

    private static final Path TABLE = Path.of("src/test/resources/unique-keys.csv");

    private static final Set<String> WAYS =
            Set.of("generated", "random", "with its row", "first row", "turn", "lock", "migration", "unused");

    /** Mechanisms that need a test. */
    private static final Set<String> MEETING = Set.of("first row", "turn", "lock");

    private record Line(String key, String mechanism, String explanation, String test) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachKeyIsListed(boolean postgres) throws IOException {
        try (TestDatabase database = postgres ? TestDatabase.onPostgres() : new TestDatabase()) {
            Set<String> keys = database.with(em -> keys(em.unwrap(Connection.class)));
            assertThat(keys)
                    .as("table and columns of each key; the table says who writes first")
                    .isEqualTo(lines().stream().map(Line::key).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void eachLineNamesTheMechanismAndItsTest() throws IOException {
        Set<String> tests = tests();
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.mechanism()).as(line.key()).isIn(WAYS);
            assertThat(line.explanation().isBlank())
                    .as(line.key())
                    .isEqualTo(line.mechanism().equals("generated"));
            if (MEETING.contains(line.mechanism())) {
                assertThat(line.test() + ".java").as(line.key()).isIn(tests);
            }
        });
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("forum-domain", "forum-notifications")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", 4))
                .map(parts -> new Line(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    /** Formats a key like {@code follow (member_id group_id)}. */
    private static Set<String> keys(Connection connection) {
        try {
            Set<String> keys = new TreeSet<>();
            DatabaseMetaData meta = connection.getMetaData();
            for (String table : tables(meta)) {
                Map<String, String> indexes = new TreeMap<>();
                try (ResultSet columns = meta.getIndexInfo(null, "public", table, true, false)) {
                    while (columns.next()) {
                        if (columns.getString("INDEX_NAME")
                                != null) { // PostgreSQL also returns a row for the table itself
                            indexes.merge(
                                    columns.getString("INDEX_NAME"),
                                    columns.getString("COLUMN_NAME"),
                                    (some, more) -> some + " " + more);
                        }
                    }
                }
                indexes.values().forEach(columns -> keys.add(table + " (" + columns + ")"));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(DatabaseMetaData meta) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = meta.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                if (!found.getString("TABLE_NAME").equals("flyway_schema_history")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }
}
