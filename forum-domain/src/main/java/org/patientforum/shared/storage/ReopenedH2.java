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
 * Connections to an H2 file that survive what makes H2 close itself, such as a full disk. H2 keeps a closed database's connections "valid", and whoever uses
 * one makes it forget the database that was opened in the meantime, whose file is then locked for good. So once H2 says that it is closed, all connections
 * of that time are cut off here, say that they are not valid, and never reach H2 again; the pool replaces them, and the first new one opens the file anew.
 */
public final class ReopenedH2 {

    private static final Logger LOG = Logger.getLogger(ReopenedH2.class.getName());
    private static final Map<String, ReopenedH2> BY_ADDRESS = new ConcurrentHashMap<>();

    /** Of H2: the database is closed, or closing; its file cannot be written or read; it is open already, for one who has been forgotten. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121, 90028, 90031);

    private static final int OPEN_ALREADY = 90020;

    private static final String CAPPED = "TRACE_LEVEL_FILE";

    private Opening opening = new Opening();

    private ReopenedH2() {}

    /** The database as it was opened once. */
    private static final class Opening {
        private final Set<Connection> connections =
                Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
        private volatile boolean closed;
    }

    /** A connection to the database at this address. */
    public static @Nullable Connection connect(Driver driver, String address, Properties properties)
            throws SQLException {
        return BY_ADDRESS
                .computeIfAbsent(address, a -> new ReopenedH2())
                .open(driver, address, settings(address, properties));
    }

    /** What goes wrong is in the log; H2's own file of it would fill a disk that has just been cleared. */
    private static Properties settings(String address, Properties given) {
        Properties settings = new Properties();
        settings.putAll(given);
        if (!address.toUpperCase(Locale.ROOT).contains(CAPPED)) {
            settings.setProperty(CAPPED, "0");
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

    /** H2 has closed itself: it is made to let go of the file and to forget the database, as long as nobody can have opened it anew. */
    private synchronized void closeAll(Opening ended) {
        if (ended.closed) {
            return;
        }
        LOG.warning("H2 has closed its database. It is opened again.");
        for (Connection connection : ended.connections.toArray(Connection[]::new)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException e) {
                LOG.finest(e::toString); // each of them finds it closed
            }
        }
        ended.closed = true;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(ReopenedH2.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A connection or a statement that is cut off when its database has closed. */
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
                if (e.getCause() instanceof SQLException sql && saysClosed(sql)) {
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

    /** Writing that fails closes H2, though it does not say so before the next statement. */
    private static boolean saysClosed(SQLException thrown) {
        return Causes.any(
                thrown,
                cause -> cause instanceof SQLException sql && CLOSED.contains(sql.getErrorCode())
                        || cause instanceof IOException);
    }
}
