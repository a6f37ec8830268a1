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
 * Ends connections whose request does not come to the end of its head. They keep no thread, but a socket each, of which a server has only so many. A head has some
 * seconds from its first byte on, however often a little of it comes; and of the connections from one address on which no head is there yet, the newest stay, so
 * that whoever shares the address with slow senders is served all the same. Stands before the server's reader of requests.
 */
final class SlowHeads extends BaseFilter {

    static final int SECONDS = 15;

    /** Browsers open some connections before they need them, and a ward shares one address. */
    static final int FROM_ONE_ADDRESS = 64;

    private final Map<Connection<?>, Waiting> waiting = new HashMap<>();

    /** The same connections by their addresses, the oldest first. */
    private final Map<String, Set<Connection<?>>> from = new HashMap<>();

    private final boolean behindProxy;

    /** @param behindProxy whether all connections come from one address, the proxy's, which then has to hold its own clients to a number */
    SlowHeads(ScheduledExecutorService clock, boolean behindProxy) {
        this.behindProxy = behindProxy;
        clock.scheduleWithFixedDelay(this::endThoseThatTakeLong, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * A connection on which no head is there yet.
     *
     * @param begun when the first byte of the head came; 0 if none has
     */
    private record Waiting(String address, long begun) {

        boolean late(long now) {
            return begun != 0 && now - begun > TimeUnit.SECONDS.toNanos(SECONDS);
        }
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        begin(context.getConnection(), 0);
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        begin(context.getConnection(), System.nanoTime());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        end(context.getConnection());
        return context.getInvokeAction();
    }

    /** Stands behind the reader of requests, which hands on what has a head. */
    Filter whole() {
        return new BaseFilter() {
            @Override
            public NextAction handleRead(FilterChainContext context) {
                if (context.getMessage() instanceof HttpContent) {
                    end(context.getConnection());
                }
                return context.getInvokeAction();
            }
        };
    }

    private void begin(Connection<?> connection, long now) {
        Connection<?> oldest = noted(connection, now);
        if (oldest != null) {
            oldest.terminateSilently();
        }
        if (!connection.isOpen()) {
            end(connection);
        }
    }

    /** Gives the connection that has to make room; null if none has. */
    private synchronized Connection<?> noted(Connection<?> connection, long now) {
        Waiting before = waiting.get(connection);
        if (before != null && before.begun() != 0) {
            return null;
        }
        String address = before == null ? address(connection) : before.address();
        waiting.put(connection, new Waiting(address, now));
        Set<Connection<?>> all = from.computeIfAbsent(address, first -> new LinkedHashSet<>());
        all.add(connection);
        if (behindProxy || all.size() <= FROM_ONE_ADDRESS) {
            return null;
        }
        Connection<?> oldest = all.iterator().next();
        end(oldest);
        return oldest;
    }

    private synchronized void end(Connection<?> connection) {
        Waiting ended = waiting.remove(connection);
        if (ended != null) {
            from.computeIfPresent(ended.address(), (address, all) -> {
                all.remove(connection);
                return all.isEmpty() ? null : all;
            });
        }
    }

    private void endThoseThatTakeLong() {
        long now = System.nanoTime();
        List<Connection<?>> late;
        synchronized (this) {
            late = waiting.entrySet().stream()
                    .filter(one -> one.getValue().late(now) || !one.getKey().isOpen())
                    .<Connection<?>>map(Map.Entry::getKey)
                    .toList();
            late.forEach(this::end);
        }
        late.forEach(Connection::terminateSilently);
    }

    private static String address(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "";
    }
}
