package org.patientforum.listener;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Closes connections whose clients do not read their responses. Unread responses occupy memory or block a thread, so that a few dozen such clients would block all
 * others. Browsers read most of a response before they send the next request on the same connection.
 */
final class SlowReaders extends BaseFilter {

    /** Bytes that may be unread when the next request of the same connection arrives. */
    private static final int MAX_UNREAD_BEFORE_NEXT = 256 << 10;

    /** A response of up to so many bytes never blocks a thread. All pages for patients are smaller. */
    private static final int MAX_ASYNC_QUEUE_BYTES = 4 << 20;

    private static final long MAX_TOTAL_BYTES = 32L << 20;
    private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long STALL_NANOS_WHEN_FULL = TimeUnit.SECONDS.toNanos(1);

    private final Map<NIOConnection, Progress> connections = new ConcurrentHashMap<>();

    SlowReaders(ScheduledExecutorService clock) {
        clock.scheduleWithFixedDelay(this::closeStalledConnections, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * The state of a connection.
     *
     * @param unread bytes that the client had not read at the last check
     * @param since when the number last decreased
     */
    private record Progress(int unread, long since) {

        Progress next(int unreadNow, long now) {
            return unreadNow < unread || unread == 0 ? new Progress(unreadNow, now) : new Progress(unreadNow, since);
        }
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && context.getConnection() instanceof NIOConnection connection) {
            if (unread(connection) > MAX_UNREAD_BEFORE_NEXT) {
                connection.terminateSilently();
                return context.getStopAction();
            }
            if (connections.putIfAbsent(connection, new Progress(0, System.nanoTime())) == null) {
                connection.setMaxAsyncWriteQueueSize(MAX_ASYNC_QUEUE_BYTES);
            }
            if (totalUnread() > MAX_TOTAL_BYTES) {
                Refusal.MANY.send(request);
                return context.getStopAction();
            }
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        connections.remove(context.getConnection());
        return context.getInvokeAction();
    }

    private void closeStalledConnections() {
        long now = System.nanoTime();
        connections.replaceAll((connection, before) -> before.next(unread(connection), now));
        connections.keySet().removeIf(connection -> !connection.isOpen());
        long total = totalUnread();
        List<Map.Entry<NIOConnection, Progress>> longestFirst = connections.entrySet().stream()
                .filter(entry -> entry.getValue().unread() > 0)
                .sorted(Comparator.comparingLong(entry -> entry.getValue().since() - now))
                .toList();
        for (Map.Entry<NIOConnection, Progress> entry : longestFirst) {
            long timeout = total > MAX_TOTAL_BYTES ? STALL_NANOS_WHEN_FULL : STALL_NANOS;
            if (now - entry.getValue().since() > timeout) {
                total -= entry.getValue().unread();
                entry.getKey().terminateSilently();
            }
        }
    }

    private long totalUnread() {
        return connections.keySet().stream().mapToLong(SlowReaders::unread).sum();
    }

    private static int unread(NIOConnection connection) {
        return connection.getAsyncWriteQueue().spaceInBytes();
    }
}
