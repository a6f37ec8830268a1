package org.patientforum.shared.outage;

import java.net.SocketAddress;
import java.sql.Connection;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A connection to the database while it is being opened. The driver gets nothing but texts, so its sockets find the opening by a key. */
final class Opening implements AutoCloseable {

    private static final Map<String, Opening> UNDER_WAY = new ConcurrentHashMap<>();

    private final String key = UUID.randomUUID().toString();
    private final @Nullable DatabaseWatch watch;
    private @Nullable WatchedSocket last;
    private boolean givenUp;

    /** @param watch over the sockets; none for a probe */
    Opening(@Nullable DatabaseWatch watch) {
        this.watch = watch;
        UNDER_WAY.put(key, this);
    }

    static Opening of(String key) {
        Opening opening = UNDER_WAY.get(key);
        if (opening == null) {
            throw new IllegalStateException("Nobody opens this connection any more");
        }
        return opening;
    }

    /** Has the driver take its sockets from here. */
    Properties in(Properties settings) {
        settings.setProperty("socketFactory", WatchedSockets.class.getName());
        settings.setProperty("socketFactoryArg", key);
        return settings;
    }

    /** One more: the driver tries one server after the other, and opens another connection to cancel a statement. */
    synchronized WatchedSocket newSocket() {
        if (givenUp) {
            throw new IllegalStateException("Nobody waits for this connection any more");
        }
        last = new WatchedSocket(watch);
        if (watch != null) {
            watch.opened(last);
        }
        return last;
    }

    /** It is open. */
    synchronized void succeeded(Connection connection) {
        if (last != null) {
            last.servedBy(process(connection));
        }
    }

    /** The number of the process that the server says it serves this connection with; 0 if the driver does not tell. */
    static int process(Connection connection) {
        try { // the driver's types carry annotations that our compiler does not know
            return (Integer) connection.getClass().getMethod("getBackendPID").invoke(connection);
        } catch (ReflectiveOperationException e) {
            return 0;
        }
    }

    /** Where it leads to. */
    synchronized @Nullable SocketAddress server() {
        return last == null ? null : last.getRemoteSocketAddress();
    }

    /** Nobody waits for it any more. */
    synchronized void giveUp() {
        givenUp = true;
        if (last != null) {
            last.cut();
        }
    }

    @Override
    public void close() {
        UNDER_WAY.remove(key);
    }
}
