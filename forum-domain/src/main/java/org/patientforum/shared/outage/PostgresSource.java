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
    private volatile boolean takesOptions = true;

    PostgresSource(Driver driver, String address, String user, String password) {
        this.driver = driver;
        this.address = address;
        this.user = user;
        this.password = password;
    }

    /** PgBouncer refuses whoever brings limits for the server, unless it is told to let them pass; then it is done without them. */
    Connection open(Opening opening) throws SQLException {
        Properties settings = opening.in(PostgresSettings.limited(address, user, password));
        if (!takesOptions) {
            settings.remove(OPTIONS);
        }
        try {
            return connected(settings);
        } catch (SQLException e) {
            if (!takesOptions || !String.valueOf(e.getMessage()).contains("unsupported startup parameter")) {
                throw e;
            }
            settings.remove(OPTIONS);
            Connection connection = connected(settings);
            takesOptions = false;
            LOG.info("What stands before PostgreSQL does not hand on the limits of the server (" + OPTIONS
                    + "): they are left out. The forum keeps its own.");
            return connection;
        }
    }

    private Connection connected(Properties settings) throws SQLException {
        Connection connection = driver.connect(address, settings);
        if (connection == null) {
            throw new SQLException("The JDBC driver does not take the address " + address);
        }
        return connection;
    }
}
