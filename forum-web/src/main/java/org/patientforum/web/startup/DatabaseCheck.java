package org.patientforum.web.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Logger;
import org.patientforum.shared.ForumDataSource;

/**
 * Refuses a database that would lose posts its members were told are saved. Plain Java: forum.jar's launcher calls it before the server is started, and the
 * application once more, for those who deploy it on a server of their own.
 */
public final class DatabaseCheck {

    private static final Logger LOG = Logger.getLogger("org.patientforum.web.startup");

    private DatabaseCheck() {}

    /** @throws DatabaseUnfit when the database cannot be reached, or does not keep what it acknowledged */
    public static void check(String url, String user, String password) {
        if (url.startsWith("jdbc:h2:file:") && !url.toUpperCase(Locale.ROOT).contains(";MODE=POSTGRESQL")) {
            throw new DatabaseUnfit(
                    "FORUM_DB_URL for H2 must end with ;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH.");
        }
        ForumDataSource database = new ForumDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        try (Connection connection = database.getConnection()) {
            check(connection);
        } catch (SQLException e) {
            throw new DatabaseUnfit("the database %s (FORUM_DB_URL, user \"%s\") cannot be opened: %s."
                    .formatted(withoutSettings(url), user, reason(e)));
        }
    }

    /** @throws DatabaseUnfit when a setting of the database lets it forget what it acknowledged */
    static void check(Connection connection) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            checkH2(connection);
        } else {
            checkPostgres(connection);
        }
    }

    private static void checkH2(Connection connection) throws SQLException {
        boolean inMemory = connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
        String delay = setting(
                connection,
                "select setting_value from information_schema.settings where setting_name = ?",
                "WRITE_DELAY");
        if (!inMemory && !"0".equals(delay)) {
            throw new DatabaseUnfit(
                    "FORUM_DB_URL must contain ;WRITE_DELAY=0, or H2 loses posts when the machine stops.");
        }
    }

    private static void checkPostgres(Connection connection) throws SQLException {
        String select = "select setting from pg_settings where name = ?";
        if ("off".equals(setting(connection, select, "fsync"))) {
            throw new DatabaseUnfit(
                    "PostgreSQL runs with fsync=off and would lose posts when its machine stops; set fsync=on.");
        }
        if ("off".equals(setting(connection, select, "synchronous_commit"))) {
            LOG.warning(
                    "PostgreSQL runs with synchronous_commit=off: posts of the last moments are lost when its machine stops.");
        }
    }

    private static String setting(Connection connection, String select, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    /** The part of a JDBC address that is safe to print: settings may hold a password. */
    private static String withoutSettings(String url) {
        return url.replaceAll("[;?].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static String reason(SQLException thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse("").replaceAll("\\s*\\[[0-9-]+]$|[.;]\\s*$", "");
    }
}
