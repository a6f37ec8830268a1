package org.patientforum.shared.storage;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Causes;

/**
 * Connections to an H2 file that survive H2 closing itself, for example because of a full disk. H2 regards connections of a
 * closed database as valid, and using one makes it forget the database that was opened meanwhile, whose file then stays locked.
 * So once H2 reports that it is closed, all connections of that time are cut off here, report themselves as invalid and never
 * reach H2 again; the pool replaces them, and the first new connection opens the file again.
 */
public final class ReopenedH2 {

    private static final Logger LOG = Logger.getLogger(ReopenedH2.class.getName());
    private static final Map<String, ReopenedH2> BY_ADDRESS = new ConcurrentHashMap<>();

    /** H2 error codes: the database is closed or closing; its file cannot be written or read. */
    private static final Set<Integer> CLOSED_CODES = Set.of(90098, 90121, 90028, 90031);

    private static final int OPEN_ALREADY = 90020;

    private static final String TRACE_LEVEL = "TRACE_LEVEL_FILE";

    private Opening opening = new Opening();

    private ReopenedH2() {}

    /** One opening of the database. */
    private static final class Opening {
        private final Set<Connection> connections =
                Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
        private volatile boolean closed;
    }

    /** Opens a connection to the database at this URL. */
    public static @Nullable Connection connect(Driver driver, String address, Properties properties)
            throws SQLException {
        return BY_ADDRESS
                .computeIfAbsent(address, a -> new ReopenedH2())
                .open(driver, address, settings(address, properties));
    }

    /** Switches H2's trace file off: errors are in our log, and the file would fill a disk that has just been cleared. */
    private static Properties settings(String address, Properties given) {
        Properties settings = new Properties();
        settings.putAll(given);
        if (!address.toUpperCase(Locale.ROOT).contains(TRACE_LEVEL)) {
            settings.setProperty(TRACE_LEVEL, "0");
        }
        return settings;
    }

    private synchronized @Nullable Connection open(Driver driver, String address, Properties properties)
            throws SQLException {
        try {
            return opened(driver, address, properties);
        } catch (SQLException e) {
            if (e.getErrorCode() != OPEN_ALREADY || opening.connections.isEmpty()) {
                throw e;
            }
            closeAll(opening);
            return opened(driver, address, properties);
        }
    }

    private @Nullable Connection opened(Driver driver, String address, Properties properties) throws SQLException {
        if (opening.closed) {
            opening = new Opening();
        }
        Connection connection = driver.connect(address, properties);
        if (connection == null) {
            return null;
        }
        opening.connections.add(connection);
        return proxy(Connection.class, new Guarded(this, opening, connection, connection));
    }

    /** Makes H2 release the file and forget the database, while no connection can have opened it again. */
    private synchronized void closeAll(Opening ended) {
        if (ended.closed) {
            return;
        }
        LOG.warning("H2 has closed its database. Reopening it.");
        for (Connection connection : ended.connections.toArray(Connection[]::new)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                LOG.finest(e::toString); // each connection finds the database closed
            }
        }
        ended.closed = true;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(ReopenedH2.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A connection or statement that is cut off once its database is closed. */
    private record Guarded(ReopenedH2 database, Opening opening, Connection connection, Object target)
            implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (opening.closed) {
                return cutOff(method);
            }
            try {
                Object result = method.invoke(target, arguments);
                return switch (result) {
                    case CallableStatement statement -> guarded(CallableStatement.class, statement);
                    case PreparedStatement statement -> guarded(PreparedStatement.class, statement);
                    case Statement statement -> guarded(Statement.class, statement);
                    case null, default -> method.getName().equals("isValid") ? stillOpen() : result;
                };
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException sql && indicatesClosed(sql)) {
                    database.closeAll(opening);
                }
                throw e.getCause();
            }
        }

        private <T> T guarded(Class<T> type, T statement) {
            return proxy(type, new Guarded(database, opening, connection, statement));
        }

        private Object stillOpen() {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
            } catch (SQLException e) {
                database.closeAll(opening);
                return false;
            }
        }

        private @Nullable Object cutOff(Method method) throws SQLException {
            return switch (method.getName()) {
                case "isValid" -> false;
                case "isClosed" -> true;
                case "close", "abort", "rollback", "clearWarnings" -> null;
                case "hashCode" -> System.identityHashCode(target);
                case "equals" -> false;
                case "toString" -> "cut off";
                default -> throw new SQLNonTransientConnectionException("The database was closed", "08003");
            };
        }
    }

    /** Whether H2 has closed itself. A failed write closes it, although H2 reports that with the next statement only. */
    private static boolean indicatesClosed(SQLException thrown) {
        return Causes.any(
                thrown,
                cause -> cause instanceof SQLException sql && CLOSED_CODES.contains(sql.getErrorCode())
                        || cause instanceof IOException);
    }
}
