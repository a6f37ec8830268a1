package org.patientforum.shared.outage;

import java.net.SocketAddress;
import java.sql.Connection;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A connection that is being opened. The driver accepts only strings, so its sockets find the opening by a key. */
final class Opening implements AutoCloseable {

    private static final Map<String, Opening> OPEN = new ConcurrentHashMap<>();

    private final String key = UUID.randomUUID().toString();
    private final @Nullable DatabaseWatch watch;
    private @Nullable WatchedSocket last;
    private boolean abandoned;

    /** @param watch of the sockets; null for a probe */
    Opening(@Nullable DatabaseWatch watch) {
        this.watch = watch;
        OPEN.put(key, this);
    }

    static Opening of(String key) {
        Opening opening = OPEN.get(key);
        if (opening == null) {
            throw new IllegalStateException("This connection is no longer being opened");
        }
        return opening;
    }

    /** Configures the driver to take its sockets from here. */
    Properties configure(Properties settings) {
        settings.setProperty("socketFactory", WatchedSockets.class.getName());
        settings.setProperty("socketFactoryArg", key);
        return settings;
    }

    /**
     * Creates a socket. The driver may need several: it tries one server after the other, and opens another connection to cancel
     * a statement.
     */
    synchronized WatchedSocket newSocket() {
        if (abandoned) {
            throw new IllegalStateException("The opening of this connection was abandoned");
        }
        last = new WatchedSocket(watch);
        if (watch != null) {
            watch.opened(last);
        }
        return last;
    }

    /** The connection is open. */
    synchronized void succeeded(Connection connection) {
        if (last != null) {
            last.setBackend(backendPid(connection));
        }
    }

    /** The process id of the backend that serves this connection; 0 if the driver does not tell. */
    static int backendPid(Connection connection) {
        try { // the driver's classes carry annotations unknown to our compiler
            return (Integer) connection.getClass().getMethod("getBackendPID").invoke(connection);
        } catch (ReflectiveOperationException e) {
            return 0;
        }
    }

    /** The address of the server. */
    synchronized @Nullable SocketAddress server() {
        return last == null ? null : last.getRemoteSocketAddress();
    }

    /** Closes the socket: nobody waits for the connection any more. */
    synchronized void abandon() {
        abandoned = true;
        if (last != null) {
            last.cut();
        }
    }

    @Override
    public void close() {
        OPEN.remove(key);
    }
}
