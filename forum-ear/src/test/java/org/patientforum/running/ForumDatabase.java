package org.patientforum.running;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patientforum.shared.TestPostgres;

/**
 * Access to the database of a {@link ForumProcess}, to prepare data and to check it while the forum is down.
 *
 * @param server the PostgreSQL server; empty for H2
 */
public record ForumDatabase(Map<String, String> options, String url, Optional<TestPostgres> server) {

    /** The supported databases. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** @param folder where the forum runs */
    public static ForumDatabase of(Kind kind, Path folder) {
        if (kind == Kind.POSTGRESQL) {
            TestPostgres server = TestPostgres.start();
            return new ForumDatabase(
                    Map.of("forum.db.url", server.url(), "forum.db.user", "forum"), server.url(), Optional.of(server));
        }
        String file = folder.toAbsolutePath().resolve("forum-data/forum").toString();
        return new ForumDatabase(
                Map.of(),
                "jdbc:h2:file:" + file
                        + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                Optional.empty());
    }

    /** Executes an update and returns the number of rows. */
    public int change(String sql, Object... values) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Returns the rows of a query, each as a list of its columns as text. */
    public List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Returns the single number that the query selects. */
    public long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(rows(sql, values).get(0).get(0));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "forum", "");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
