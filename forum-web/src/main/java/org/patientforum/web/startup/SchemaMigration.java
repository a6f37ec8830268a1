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
import org.flywaydb.core.api.FlywayException;
import org.patientforum.shared.SchemaWords;

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
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .placeholders(SchemaWords.of(database))
                    .load()
                    .migrate();
        } catch (DatabaseUnfit e) {
            throw refusal(e.getMessage());
        } catch (SQLException e) {
            throw refusal("the database cannot be reached: " + e.getMessage());
        } catch (FlywayException e) {
            throw refusal("the schema of the database could not be brought up to date: "
                    + e.getMessage().replaceAll("\\s*\\R\\s*", " "));
        }
    }

    /** Leaves the sentence where forum.jar's launcher finds it: an exception reaches it only inside the server's own complaints. */
    private static DatabaseUnfit refusal(String sentence) {
        System.setProperty("forum.start.refused", sentence);
        return new DatabaseUnfit(sentence);
    }
}
