package org.patientforum.shared.outage;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** Opens connections to PostgreSQL with all limits. */
final class PostgresSource {

    private static final Logger LOG = Logger.getLogger(PostgresSource.class.getName());
    private static final String OPTIONS = "options";

    private final Driver driver;
    private final String address;
    private final String user;
    private final String password;
    private volatile boolean acceptsOptions = true;

    PostgresSource(Driver driver, String address, String user, String password) {
        this.driver = driver;
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /**
     * Opens a connection. PgBouncer rejects startup options unless it is configured to ignore them; then the connection is opened
     * without them.
     */
    Connection open(Opening opening) throws SQLException {
        Properties settings = opening.configure(PostgresSettings.limited(address, user, password));
        if (!acceptsOptions) {
            settings.remove(OPTIONS);
        }
        try {
            return connect(settings);
        } catch (SQLException e) {
            if (!acceptsOptions || !String.valueOf(e.getMessage()).contains("unsupported startup parameter")) {
                throw e;
            }
            settings.remove(OPTIONS);
            Connection connection = connect(settings);
            acceptsOptions = false;
            LOG.info("The proxy in front of PostgreSQL does not accept the limits for the server (" + OPTIONS
                    + "): they are left out. The forum keeps its own.");
            return connection;
        }
    }

    private Connection connect(Properties settings) throws SQLException {
        Connection connection = driver.connect(address, settings);
        if (connection == null) {
            throw new SQLException("The JDBC driver does not accept the URL " + address);
        }
        return connection;
    }
}
