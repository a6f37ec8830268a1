package org.patientforum.shared;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tracks open connections, and refuses new ones while no test owns the database. */
final class TrackingDataSource implements DataSource {

    private final DataSource database;
    private final Set<Connection> given = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    TrackingDataSource(DataSource database) {
        this.database = database;
    }

    /** Allows connections from now on. */
    void open() {
        open = true;
    }

    /**
     * Refuses connections from now on.
     *
     * @return whether all connections are closed
     */
    boolean close() {
        open = false;
        return given.stream().allMatch(TrackingDataSource::isClosed);
    }

    /** Closes connections that are still open. On H2 this has no effect: shutting it down closes them. */
    void abort() {
        for (Connection connection : given) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        given.clear();
    }

    /** An untracked connection, available at any time, for emptying the database. */
    Connection bare() throws SQLException {
        return database.getConnection();
    }

    @Override
    public Connection getConnection() throws SQLException {
        given.removeIf(TrackingDataSource::isClosed);
        Connection connection = database.getConnection();
        given.add(connection);
        if (!open) { // checked after adding it, so that close() sees the connection or this method rejects it
            connection.close();
            throw new SQLException("The test is over that had this database.");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("The tests' database has one user.");
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        database.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.patientforum.shared");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
