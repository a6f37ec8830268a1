package org.patientforum.listener;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;

/**
 * Closes connections whose request headers do not arrive in time or are too many from one address. They occupy no thread, but a socket each. The time counts from
 * the first byte of the headers, however often more bytes arrive. If one address exceeds its limit, its oldest connection is closed, so that other clients behind
 * that address are served. Placed before the server's HTTP codec.
 */
final class HeaderTimeout extends BaseFilter {

    static final int TIMEOUT_SECONDS = 15;

    /** Limit per address. Browsers open connections before they need them, and the clients of a ward may share one address. */
    static final int MAX_PER_ADDRESS = 64;

    private final Map<Connection<?>, Waiting> waiting = new HashMap<>();

    /** The same connections by address, oldest first. */
    private final Map<String, Set<Connection<?>>> byAddress = new HashMap<>();

    private final boolean behindProxy;

    /** @param behindProxy whether all connections come from a proxy, which then has to limit its clients itself */
    HeaderTimeout(ScheduledExecutorService clock, boolean behindProxy) {
        this.behindProxy = behindProxy;
        clock.scheduleWithFixedDelay(this::closeLateConnections, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * A connection that waits for request headers.
     *
     * @param startNanos when the first byte of the headers arrived; 0 if none has
     */
    private record Waiting(String address, long startNanos) {

        boolean isLate(long now) {
            return startNanos != 0 && now - startNanos > TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        }
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        onWaiting(context.getConnection(), 0);
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        onWaiting(context.getConnection(), System.nanoTime());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        unregister(context.getConnection());
        return context.getInvokeAction();
    }

    /** Returns the filter to be placed after the codec, which passes on requests with complete headers. */
    Filter completion() {
        return new BaseFilter() {
            @Override
            public NextAction handleRead(FilterChainContext context) {
                if (context.getMessage() instanceof HttpContent) {
                    unregister(context.getConnection());
                }
                return context.getInvokeAction();
            }
        };
    }

    private void onWaiting(Connection<?> connection, long now) {
        Connection<?> oldest = register(connection, now);
        if (oldest != null) {
            oldest.terminateSilently();
        }
        if (!connection.isOpen()) {
            unregister(connection);
        }
    }

    /** Registers a connection and returns the one that is to be closed for it, or null. */
    private synchronized Connection<?> register(Connection<?> connection, long now) {
        Waiting before = waiting.get(connection);
        if (before != null && before.startNanos() != 0) {
            return null;
        }
        String address = before == null ? address(connection) : before.address();
        waiting.put(connection, new Waiting(address, now));
        Set<Connection<?>> all = byAddress.computeIfAbsent(address, first -> new LinkedHashSet<>());
        all.add(connection);
        if (behindProxy || all.size() <= MAX_PER_ADDRESS) {
            return null;
        }
        Connection<?> oldest = all.iterator().next();
        unregister(oldest);
        return oldest;
    }

    private synchronized void unregister(Connection<?> connection) {
        Waiting ended = waiting.remove(connection);
        if (ended != null) {
            byAddress.computeIfPresent(ended.address(), (address, all) -> {
                all.remove(connection);
                return all.isEmpty() ? null : all;
            });
        }
    }

    private void closeLateConnections() {
        long now = System.nanoTime();
        List<Connection<?>> late;
        synchronized (this) {
            late = waiting.entrySet().stream()
                    .filter(entry ->
                            entry.getValue().isLate(now) || !entry.getKey().isOpen())
                    .<Connection<?>>map(Map.Entry::getKey)
                    .toList();
            late.forEach(this::unregister);
        }
        late.forEach(Connection::terminateSilently);
    }

    private static String address(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "";
    }
}
