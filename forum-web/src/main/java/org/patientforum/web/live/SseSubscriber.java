package org.patientforum.web.live;

import java.util.concurrent.atomic.AtomicLong;

/** The member and sign-in behind a connection, and the number sent last. */
final class SseSubscriber {

    private static final AtomicLong ORDER = new AtomicLong();

    /**
     * Delay before a page that was closed in favour of a newer one reconnects. If it came back at once, the two would
     * replace each other endlessly.
     */
    private static final long REPLACED_RETRY_MILLIS = 300_000;

    private final long memberId;
    private final long signInId;
    private final SseConnection connection;
    private final long order = ORDER.incrementAndGet();
    private long lastSent;

    SseSubscriber(long memberId, long signInId, SseConnection connection) {
        this.memberId = memberId;
        this.signInId = signInId;
        this.connection = connection;
    }

    /** Sends the number if it differs from the one sent last. */
    synchronized void sendUnread(long unread) {
        if (unread != lastSent) {
            lastSent = unread;
            connection.send("data: " + unread + "\n\n");
        }
    }

    /** Sends the first number, and the delay before reconnecting. */
    synchronized void sendInitial(long unread, long retryMillis) {
        lastSent = unread;
        connection.send("retry: " + retryMillis + "\ndata: " + unread + "\n\n");
    }

    /** Sends an empty comment, which keeps proxies from closing the connection and reveals dead connections. */
    void heartbeat() {
        connection.send(":\n\n");
    }

    /** Closes the connection in favour of a newer one of the same member. */
    void closeReplaced() {
        connection.send("retry: " + REPLACED_RETRY_MILLIS + "\n\n");
        connection.close();
    }

    void close() {
        connection.close();
    }

    /** Order of arrival: later subscribers have higher numbers. */
    long order() {
        return order;
    }

    long memberId() {
        return memberId;
    }

    long signInId() {
        return signInId;
    }
}
