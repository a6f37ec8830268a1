package org.patientforum.web.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Collects database health. */
@ApplicationScoped
public class DatabaseHealth {

    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(3);

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    private Clock clock;

    protected DatabaseHealth() {}

    @Inject
    public DatabaseHealth(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether the database answers a trivial query. */
    public boolean isReachable() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) QUERY_TIMEOUT.toSeconds());
            return statement.execute("select 1");
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    /** Returns the state of the database. Throws SQLException if it does not answer. */
    public DatabaseHealthStatus status() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) QUERY_TIMEOUT.toSeconds());
            long start = System.nanoTime();
            text(statement, "select 1");
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
            return new DatabaseHealthStatus(
                    connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion(),
                    text(statement, """
                            select "version" from "flyway_schema_history" where "version" is not null
                            order by "installed_rank" desc limit 1"""),
                    latency.toMillis(),
                    Long.parseLong(text(
                            statement,
                            postgres
                                    ? "select count(*) from pg_stat_activity where datname = current_database()"
                                    : "select count(*) from information_schema.sessions")),
                    clockOffsetMillis(statement));
        }
    }

    private long clockOffsetMillis(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select current_timestamp")) {
            result.next();
            return Duration.between(
                            clock.instant(),
                            result.getObject(1, java.time.OffsetDateTime.class).toInstant())
                    .toMillis();
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
