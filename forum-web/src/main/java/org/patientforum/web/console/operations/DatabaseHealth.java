package org.patientforum.web.console.operations;

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

/** Feels the database's pulse. */
@ApplicationScoped
public class DatabaseHealth {

    private static final int PATIENCE_SECONDS = 3;
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    private Clock clock;

    protected DatabaseHealth() {}

    @Inject
    public DatabaseHealth(Clock clock) {
        this.clock = clock;
    }

    /** Whether the database answers. */
    public boolean databaseAnswers() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return statement.execute("select 1");
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    /** How it does. Throws SQLException if it does not answer. */
    DatabaseHealthStatus ofDatabase() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            long start = System.nanoTime();
            text(statement, "select 1");
            long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
            return new DatabaseHealthStatus(
                    connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion(),
                    text(statement, """
                            select "version" from "flyway_schema_history" where "version" is not null
                            order by "installed_rank" desc limit 1"""),
                    millis,
                    Long.parseLong(text(
                            statement,
                            postgres
                                    ? "select count(*) from pg_stat_activity where datname = current_database()"
                                    : "select count(*) from information_schema.sessions")),
                    clockMillis(statement));
        }
    }

    private long clockMillis(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select current_timestamp")) {
            result.next();
            return Duration.between(
                            clock.instant(),
                            result.getObject(1, java.time.OffsetDateTime.class).toInstant())
                    .toMillis();
        }
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet result = statement.executeQuery(question)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
