package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patientforum.shared.TestPostgres;

/** Both databases reject invalid rows. The log states the reason for each and reveals none of the values. */
class ValueRedactionTest {

    private static final String VALUE = "o''hare (\"Wren\") = (w@example.org)";
    private static final List<String> PARTS = List.of("hare", "Wren", "w@example.org");

    private static final List<String> TABLES = List.of(
            "create table person (id bigint primary key, name varchar(40) unique, code varchar(40) references person (name),"
                    + " unique (code, name), check (id < 100))",
            "create table pair (a varchar(60), b varchar(60), primary key (a, b))",
            "insert into person values (1, '" + VALUE + "', null)",
            "insert into pair values ('" + VALUE + "', 'b')");

    /** Failing statements, each with the reason that the log states. */
    private static final String[][] REJECTED = {
        {"insert into person values (2, '" + VALUE + "', null)", "name"},
        {"insert into person values (1, '" + VALUE + "', null)", "person"},
        {"insert into pair values ('" + VALUE + "', 'b')", "pair"},
        {"insert into person values (3, 'x', 'hare Wren w@example.org')", "code"},
        {"insert into person values (4, '" + VALUE + " and much more of it', null)", ""},
        {"insert into person values (200, '" + VALUE + "', null)", ""},
        {"insert into person values (null, '" + VALUE + "', null)", "id"},
        {"insert into person values (cast('" + VALUE + "' as bigint), 'x', null)", ""},
        {"insert into pair select 'x', cast(cast('" + VALUE + "' as date) as varchar)", ""},
    };

    @TestFactory
    Stream<DynamicTest> logContainsNoValues() {
        return Stream.of("jdbc:h2:mem:values;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "postgresql")
                .filter(url -> url.startsWith("jdbc:") || TestPostgres.installed())
                .map(url -> DynamicTest.dynamicTest(
                        url,
                        () -> executeRejectedStatements(
                                url.startsWith("jdbc:")
                                        ? url
                                        : TestPostgres.shared().newUrl())));
    }

    private static void executeRejectedStatements(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "forum", "");
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            for (String[] rejected : REJECTED) {
                assertRedacted(
                        catchThrowableOfType(SQLException.class, () -> statement.execute(rejected[0])),
                        rejected[0],
                        rejected[1]);
            }
        }
    }

    /** H2's message about a lock timeout contains the row and all its values. */
    @Test
    void logDoesNotContainLockedRow() throws SQLException {
        String url = "jdbc:h2:mem:locked;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=50";
        String lock = "select * from pair for update";
        try (Connection first = DriverManager.getConnection(url, "forum", "");
                Connection second = DriverManager.getConnection(url, "forum", "");
                Statement holder = first.createStatement();
                Statement waiter = second.createStatement()) {
            holder.execute(TABLES.get(1));
            holder.execute(TABLES.get(3));
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            holder.execute(lock);
            Throwable row = catchThrowableOfType(SQLException.class, () -> waiter.execute(lock));
            while (row.getCause() != null) {
                row = row.getCause();
            }
            assertRedacted(new SQLException(row.getMessage()), lock, "is locked by tx");
        }
    }

    private static void assertRedacted(SQLException thrown, String sql, String why) {
        SQLException parameterised = new SQLException(withoutStatement(thrown.getMessage()), thrown.getSQLState());
        for (Level level : List.of(Level.WARNING, Level.SEVERE)) {
            LogRecord entry = new LogRecord(level, "It broke: " + parameterised.getMessage());
            entry.setLoggerName("org.example");
            entry.setThrown(new IllegalStateException(
                    "Internal Exception: " + parameterised + "\nError Code: 0", parameterised));
            String line = new LogLine().format(entry);
            assertThat(line).as(sql).doesNotContain(PARTS).contains(why, "It broke");
            if (level == Level.SEVERE) {
                assertThat(line).as(sql).contains(" | at ", "Error Code: 0");
            }
        }
    }

    /** Replaces the statement by one whose values are parameters, like those of the forum. */
    private static String withoutStatement(String message) {
        return message.replaceFirst("(?s)SQL statement:\n.*\\[", "SQL statement:\ninsert … [");
    }
}
