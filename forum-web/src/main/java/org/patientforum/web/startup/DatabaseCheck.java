package org.patientforum.web.startup;

import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;
import org.patientforum.shared.persistence.ForumDataSource;

/**
 * Refuses databases that would lose acknowledged posts. Plain Java, because forum.jar's launcher calls it before the
 * server starts; the application calls it again for other deployments.
 */
public final class DatabaseCheck {

    private static final Logger LOG = Logger.getLogger("org.patientforum.web.startup");

    private static final String H2_FILE = "jdbc:h2:file:";

    /** H2: general error, file corrupted, unsupported format, file version of another release. */
    private static final Set<Integer> H2_CANNOT_READ = Set.of(50000, 90030, 90048, 90055);

    /** PostgreSQL's driver would treat user and password before the host as part of the host name, and log them. */
    private static final Pattern NAMES_A_USER = Pattern.compile("^jdbc:\\w+://[^/?]*@");

    private static final Pattern SECRET_SETTING =
            Pattern.compile("(?i)(\\w*(?:pass|pwd|secret|key|token)\\w*\\s*=)[^&;\\s\"]*");

    /** Size in bytes up to which an H2 file may have no tables, because its first start was interrupted. */
    private static final int MAX_EMPTY_FILE_BYTES = 100_000;

    private static final String HISTORY_TABLE = "flyway_schema_history";

    /** H2: database is read only, schema not found. */
    private static final Set<Integer> H2_NOTHING_FOUND = Set.of(90097, 90079);

    private static final List<String> WRITE_PROBES = List.of(
            "delete from post where 1 = 0",
            "delete from sign_in where 1 = 0",
            "delete from audit_entry where 1 = 0",
            "delete from outgoing_mail where 1 = 0");

    private DatabaseCheck() {}

    /** @throws UnsuitableDatabase if the database cannot be reached or may lose acknowledged data */
    public static void check(String url, String user, String password) {
        if (url.startsWith("jdbc:h2:file:") && !url.toUpperCase(Locale.ROOT).contains(";MODE=POSTGRESQL")) {
            throw new UnsuitableDatabase(
                    "FORUM_DB_URL for H2 must end with ;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH.");
        }
        if (NAMES_A_USER.matcher(url).find()) {
            throw new UnsuitableDatabase(
                    "FORUM_DB_URL must not hold a user or a password; give them in FORUM_DB_USER and FORUM_DB_PASSWORD.");
        }
        try {
            requireContent(url, user, password);
            try (Connection connection = open(url, user, password)) {
                check(connection);
            }
        } catch (SQLException e) {
            throw isDamaged(e)
                    ? damagedFile(url, e)
                    : new UnsuitableDatabase("the database %s (FORUM_DB_URL, user \"%s\") cannot be opened: %s."
                            .formatted(withoutSettings(url), user, reason(e).replace(url, withoutSettings(url))));
        } catch (UnsuitableDatabase e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) { // H2 trusts the lengths it reads from a foreign file
            throw damagedFile(url, e);
        }
    }

    private static Connection open(String url, String user, String password) throws SQLException {
        ForumDataSource database = new ForumDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database.getConnection();
    }

    /**
     * Requires that an existing H2 file contains the forum's tables. H2 takes a file without a complete chunk for an
     * empty database and overwrites it, so the file is opened read-only first.
     */
    private static void requireContent(String url, String user, String password) throws SQLException {
        Path file = file(url);
        if (file == null || !Files.isRegularFile(file)) {
            return;
        }
        long bytes = file.toFile().length();
        if (bytes == 0) {
            throw new UnsuitableDatabase(
                    "the database file " + file
                            + " is empty. Restore it from a backup; or remove it, and the forum begins with an empty database.");
        }
        if (bytes > MAX_EMPTY_FILE_BYTES && !url.toUpperCase(Locale.ROOT).contains("ACCESS_MODE_DATA")) {
            try (Connection connection = open(url + ";ACCESS_MODE_DATA=r", user, password);
                    ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY_TABLE, null)) {
                if (!tables.next()) {
                    throw damagedFile(url, new IllegalStateException("No table " + HISTORY_TABLE));
                }
            } catch (SQLException e) {
                if (H2_NOTHING_FOUND.contains(
                        e.getErrorCode())) { // H2 found nothing and would start with an empty database
                    throw damagedFile(url, e);
                }
                throw e;
            }
        }
    }

    private static @Nullable Path file(String url) {
        return url.startsWith(H2_FILE)
                ? Path.of(url.substring(H2_FILE.length()).replaceAll(";.*", "") + ".mv.db")
                : null;
    }

    /** Whether H2 could not interpret the file (org.h2.api.ErrorCode). */
    private static boolean isDamaged(SQLException thrown) {
        if (!thrown.getClass().getName().startsWith("org.h2.")) {
            return false;
        }
        return H2_CANNOT_READ.contains(thrown.getErrorCode())
                || Causes.any(thrown, cause -> cause instanceof OutOfMemoryError || cause instanceof EOFException);
    }

    private static UnsuitableDatabase damagedFile(String url, Throwable thrown) {
        LOG.log(Level.FINE, "H2 could not read the database file", thrown);
        Path file = file(url);
        return new UnsuitableDatabase("the database file " + (file == null ? withoutSettings(url) : file)
                + " is damaged, or is not the database of a forum. Restore it from a backup.");
    }

    /** @throws UnsuitableDatabase if a setting lets the database lose acknowledged data */
    static void check(Connection connection) throws SQLException {
        requireWritable(connection);
        requireNoForeignTables(connection);
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            checkH2(connection);
        } else {
            checkPostgres(connection);
        }
    }

    /** Rejects read-only files, standby servers, and users or databases that are set to read only. */
    private static void requireWritable(Connection connection) throws SQLException {
        boolean readOnly = connection.getMetaData().getURL().startsWith("jdbc:h2:")
                ? connection.isReadOnly()
                : "on"
                        .equals(setting(
                                connection, "select setting from pg_settings where name = ?", "transaction_read_only"));
        if (readOnly) {
            throw new UnsuitableDatabase(
                    "the database " + withoutSettings(connection.getMetaData().getURL())
                            + " can be read but not written. Give the forum's user the right to write, or name the database that takes writes.");
        }
    }

    /** Requires that the schema is empty or contains the forum's tables. */
    private static void requireNoForeignTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select count(*), count(case when lower(table_name) = 'flyway_schema_history' then 1 end)
                        from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'""")) {
            tables.next();
            if (tables.getInt(1) > 0 && tables.getInt(2) == 0) {
                throw new UnsuitableDatabase("the database "
                        + withoutSettings(connection.getMetaData().getURL())
                        + " holds tables of another program. Give the forum a database of its own.");
            }
        }
    }

    /**
     * Checks that the forum's user may change the forum's tables, without changing a row.
     *
     * @throws UnsuitableDatabase if a table can be read but not written
     */
    static void checkTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String probe : WRITE_PROBES) {
                statement.executeUpdate(probe);
            }
        } catch (SQLException e) {
            throw new UnsuitableDatabase("the tables of the database can be read but not written: " + reason(e)
                    + ". Let the forum's user own them.");
        }
    }

    private static void checkH2(Connection connection) throws SQLException {
        boolean inMemory = connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
        String delay = setting(
                connection,
                "select setting_value from information_schema.settings where setting_name = ?",
                "WRITE_DELAY");
        if (!inMemory && !"0".equals(delay)) {
            throw new UnsuitableDatabase(
                    "FORUM_DB_URL must contain ;WRITE_DELAY=0, or H2 loses posts when the machine stops.");
        }
    }

    private static void checkPostgres(Connection connection) throws SQLException {
        String select = "select setting from pg_settings where name = ?";
        String encoding = setting(connection, select, "server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new UnsuitableDatabase("the database "
                    + withoutSettings(connection.getMetaData().getURL()) + " stores text in " + encoding
                    + ", which cannot represent many scripts. Create one with the encoding UTF8.");
        }
        if ("off".equals(setting(connection, select, "fsync"))) {
            throw new UnsuitableDatabase(
                    "PostgreSQL runs with fsync=off and would lose posts when its machine stops; set fsync=on.");
        }
        if ("off".equals(setting(connection, select, "synchronous_commit"))) {
            LOG.warning(
                    "PostgreSQL runs with synchronous_commit=off: the latest posts may be lost when its machine stops.");
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

    /** The part of a JDBC URL that is safe to print: settings may contain a password. */
    private static String withoutSettings(String url) {
        return url.replaceAll("//.*@", "//").replaceAll("[;?].*", "");
    }

    /** The driver's message without secrets; it may repeat the URL with its settings. */
    private static String reason(SQLException thrown) {
        String message = Causes.rootMessage(thrown).lines().findFirst().orElse("");
        return SECRET_SETTING
                .matcher(message.replaceAll("\\s*\\[[0-9-]+]$|[.;]\\s*$", ""))
                .replaceAll("$1…");
    }
}
