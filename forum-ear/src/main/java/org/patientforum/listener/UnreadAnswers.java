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
 * Ends connections whose clients do not read what they asked for. Their answers wait in memory, or keep a thread waiting, so that a few dozen such clients would stop
 * everybody else. No browser asks for more on a connection before it has read most of what it has asked for.
 */
final class UnreadAnswers extends BaseFilter {

    /** So much may be unread when the next request of the same connection comes. */
    private static final int MOST_BEFORE_THE_NEXT = 256 << 10;

    /** An answer up to this size never keeps a thread waiting for its reader: all that patients are shown is smaller. */
    private static final int MOST_WITHOUT_A_THREAD = 4 << 20;

    private static final long MOST_IN_ALL = 32L << 20;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long PATIENCE_WHEN_FULL = TimeUnit.SECONDS.toNanos(1);

    private final Map<NIOConnection, Reading> readings = new ConcurrentHashMap<>();

    UnreadAnswers(ScheduledExecutorService clock) {
        clock.scheduleWithFixedDelay(this::endThoseThatStandStill, 1, 1, TimeUnit.SECONDS);
    }

    /** How much of a connection's answers was unread when it was looked at last, and since when that has not become less. */
    private record Reading(int unread, long since) {

        Reading next(int now, long at) {
            return now < unread || unread == 0 ? new Reading(now, at) : new Reading(now, since);
        }
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && context.getConnection() instanceof NIOConnection connection) {
            if (unread(connection) > MOST_BEFORE_THE_NEXT) {
                connection.terminateSilently();
                return context.getStopAction();
            }
            if (readings.putIfAbsent(connection, new Reading(0, System.nanoTime())) == null) {
                connection.setMaxAsyncWriteQueueSize(MOST_WITHOUT_A_THREAD);
            }
            if (unreadInAll() > MOST_IN_ALL) {
                Refusal.MANY.send(request);
                return context.getStopAction();
            }
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        readings.remove(context.getConnection());
        return context.getInvokeAction();
    }

    private void endThoseThatStandStill() {
        long now = System.nanoTime();
        readings.replaceAll((connection, before) -> before.next(unread(connection), now));
        readings.keySet().removeIf(connection -> !connection.isOpen());
        long inAll = unreadInAll();
        List<Map.Entry<NIOConnection, Reading>> longestFirst = readings.entrySet().stream()
                .filter(reading -> reading.getValue().unread() > 0)
                .sorted(Comparator.comparingLong(reading -> reading.getValue().since() - now))
                .toList();
        for (Map.Entry<NIOConnection, Reading> reading : longestFirst) {
            long patience = inAll > MOST_IN_ALL ? PATIENCE_WHEN_FULL : PATIENCE;
            if (now - reading.getValue().since() > patience) {
                inAll -= reading.getValue().unread();
                reading.getKey().terminateSilently();
            }
        }
    }

    private long unreadInAll() {
        return readings.keySet().stream().mapToLong(UnreadAnswers::unread).sum();
    }

    private static int unread(NIOConnection connection) {
        return connection.getAsyncWriteQueue().spaceInBytes();
    }
}
