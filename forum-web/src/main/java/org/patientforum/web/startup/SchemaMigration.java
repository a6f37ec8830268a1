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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.patientforum.shared.persistence.ForumDataSource;
import org.patientforum.shared.persistence.SchemaPlaceholders;

/**
 * Checks the database and migrates its schema before anything else runs. All other startup beans declare {@code
 * @DependsOn("SchemaMigration")}.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Pattern CHANGED_SCRIPT =
            Pattern.compile("(?:mismatch for migration version |Detected (?:applied|resolved) migration[^:]*: )(\\d+)");
    private static final Pattern UNFINISHED = Pattern.compile("Detected failed migration to version (\\d+)");

    @Resource(lookup = "java:app/jdbc/forum")
    private DataSource database;

    @PostConstruct
    void migrate() {
        try {
            Flyway.configure(getClass().getClassLoader())
                    .dataSource(checked())
                    .locations("classpath:db/migration")
                    .placeholders(SchemaPlaceholders.of(database))
                    .load()
                    .migrate();
            try (Connection connection = database.getConnection()) {
                DatabaseCheck.checkTables(connection);
            }
        } catch (UnsuitableDatabase e) {
            throw refuse(e.getMessage());
        } catch (SQLException e) {
            throw refuse("the database cannot be reached: " + e.getMessage());
        } catch (FlywayException e) {
            throw refuse(adminMessage(e.getMessage()));
        }
    }

    /**
     * The data source for migrations, which take long on large tables: PostgreSQL's pooled connections have a
     * statement timeout, so a connection without one is used. H2 has none.
     */
    private DataSource checked() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseCheck.check(connection);
            return connection.getMetaData().getURL().startsWith("jdbc:postgresql:")
                    ? new ForumDataSource().withoutLimits()
                    : database;
        }
    }

    /**
     * Replaces Flyway's message, whose advice to "repair" would make the schema history claim what the database does
     * not contain.
     */
    static String adminMessage(String message) {
        Matcher other = CHANGED_SCRIPT.matcher(message);
        if (other.find()) {
            return "the tables of the database were made by another build of the forum, whose script " + other.group(1)
                    + " is not the one of this build. Start that build, or restore a backup.";
        }
        Matcher unfinished = UNFINISHED.matcher(message);
        if (unfinished.find()) {
            return "an upgrade of the database did not get to the end of the script " + unfinished.group(1)
                    + ". Restore the backup that was made before it.";
        }
        return "the schema of the database could not be brought up to date: "
                + message.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /**
     * Stores the message where forum.jar's launcher finds it, because the server buries exceptions in messages of its
     * own.
     */
    private static UnsuitableDatabase refuse(String sentence) {
        System.setProperty("forum.start.refused", sentence);
        return new UnsuitableDatabase(sentence);
    }
}
