package org.patientforum.web.live;

import java.util.concurrent.atomic.AtomicLong;

/** One open page: whose it is, by which sign-in, and which number it lastSent last. */
final class SseSubscriber {

    private static final AtomicLong ORDER = new AtomicLong();

    /** A page that had to give way to a newer one does not come back at once, or the two would go on for ever. */
    private static final long REPLACED_RETRY_MILLIS = 300_000;

    private final long memberId;
    private final long signInId;
    private final SseConnection connection;
    private final long since = ORDER.incrementAndGet();
    private long lastSent;

    SseSubscriber(long memberId, long signInId, SseConnection connection) {
        this.memberId = memberId;
        this.signInId = signInId;
        this.connection = connection;
    }

    /** Tells the page the number unless it is the one it lastSent last. */
    synchronized void sendUnread(long unread) {
        if (unread != lastSent) {
            lastSent = unread;
            connection.send("data: " + unread + "\n\n");
        }
    }

    /** Tells the page the number for the first time. */
    synchronized void sendInitial(long unread, long retryMillis) {
        lastSent = unread;
        connection.send("retry: " + retryMillis + "\ndata: " + unread + "\n\n");
    }

    /** Says nothing, so that whoever stands between takes the line for alive, and a line that is dead is found out. */
    void heartbeat() {
        connection.send(":\n\n");
    }

    /** Makes room for a newer page of the same member. */
    void closeReplaced() {
        connection.send("retry: " + REPLACED_RETRY_MILLIS + "\n\n");
        connection.close();
    }

    void close() {
        connection.close();
    }

    /** Higher for who came later. */
    long since() {
        return since;
    }

    long memberId() {
        return memberId;
    }

    long signInId() {
        return signInId;
    }
}
