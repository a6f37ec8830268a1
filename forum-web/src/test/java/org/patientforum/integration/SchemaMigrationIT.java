package org.patientforum.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Migrations run on the database that the test run is for. */
class SchemaMigrationIT extends InServerTest {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @Test
    void runsOnConfiguredDatabase() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals(
                    System.getProperty("forum.test.database"),
                    connection.getMetaData().getDatabaseProductName().toLowerCase());
        }
    }

    @Test
    void allMigrationsSucceeded() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*), sum(case when success then 1 else 0 end) from flyway_schema_history")) {
            assertTrue(rows.next());
            assertTrue(rows.getInt(1) > 0);
            assertEquals(rows.getInt(1), rows.getInt(2));
        }
    }
}
