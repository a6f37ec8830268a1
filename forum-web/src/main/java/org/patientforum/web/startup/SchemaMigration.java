package org.patientforum.web.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Checks the database and brings its schema up to date before anything else runs: every other start-up bean says {@code @DependsOn("SchemaMigration")}. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @PostConstruct
    void migrate() {
        try (Connection connection = database.getConnection()) {
            DatabaseCheck.check(connection);
        } catch (SQLException e) {
            throw new DatabaseUnfit("the database cannot be reached: " + e.getMessage());
        }
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
