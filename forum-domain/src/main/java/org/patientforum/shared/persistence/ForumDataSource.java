package org.patientforum.shared.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.outage.DatabaseWatch;
import org.patientforum.shared.storage.ReopenedH2;

/**
 * The forum's only data source. The URL selects the JDBC driver, so that one definition serves H2 and PostgreSQL. Without a
 * configured URL it reads the options itself (forum.db.url, forum.db.user, forum.db.password), because servers differ in how
 * options get into a definition. It reads them from the sources of MicroProfile Config, because a full server connects before
 * that has started.
 */
public class ForumDataSource implements DataSource {

    private static final String DEFAULT_URL =
            "jdbc:h2:file:./forum-data/forum;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** How long H2 waits for a locked row; its default of 2 s is too short for a busy machine. */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private String url = "";
    private String user = "";
    private String password = "";
    private int loginTimeout = 10;
    private boolean withoutLimits;

    /** The same database without time limits, for long work that no page waits for, such as schema migrations. */
    public ForumDataSource withoutLimits() {
        ForumDataSource unlimited = new ForumDataSource();
        unlimited.url = url;
        unlimited.user = user;
        unlimited.password = password;
        unlimited.withoutLimits = true;
        return unlimited;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return url.isEmpty()
                ? getConnection(option("user", "forum"), option("password", ""))
                : getConnection(user, password);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        String address = url.isEmpty() ? option("url", DEFAULT_URL) : url;
        Connection connection =
                address.startsWith(POSTGRESQL) ? postgres(address, user, password) : h2(address, user, password);
        if (connection == null) {
            throw new SQLException("The JDBC driver does not accept the URL " + address);
        }
        return connection;
    }

    private @Nullable Connection postgres(String address, String user, String password) throws SQLException {
        return withoutLimits
                ? DatabaseWatch.unlimitedConnection(driver(address), address, user, password)
                : DatabaseWatch.of(driver(address), address, user, password).connect();
    }

    private static @Nullable Connection h2(String address, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (!address.toUpperCase(Locale.ROOT).contains(";LOCK_TIMEOUT=")) {
            properties.setProperty("LOCK_TIMEOUT", Long.toString(LOCK_WAIT.toMillis()));
        }
        return address.startsWith("jdbc:h2:file:")
                ? ReopenedH2.connect(driver(address), address, properties)
                : driver(address).connect(address, properties);
    }

    private static String option(String name, String defaultValue) {
        String variable = System.getenv().getOrDefault("FORUM_DB_" + name.toUpperCase(Locale.ROOT), defaultValue);
        return System.getProperty("forum.db." + name, variable);
    }

    private static Driver driver(String address) throws SQLException {
        try {
            String name = address.startsWith(POSTGRESQL) ? "org.postgresql.Driver" : "org.h2.Driver";
            return (Driver) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("No JDBC driver for " + address, e);
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.patientforum");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) return type.cast(this);
        throw new SQLException("not a " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
