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
 * The database of a forum in a process of its own: to set scenes, and to look at what became of them while the forum is down.
 *
 * @param server of its own, that can go away; none for H2
 */
public record ForumDatabase(Map<String, String> options, String url, Optional<TestPostgres> server) {

    /** The two databases that the forum runs on. */
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

    /** Changes something and gives the number of rows. */
    public int change(String sql, Object... values) throws SQLException {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The rows of a query, each as the texts of its columns. */
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

    /** The one number that the query gives. */
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
