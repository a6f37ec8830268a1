package org.patientforum.web.live;

import java.util.concurrent.atomic.AtomicLong;

/** One open page: whose it is, by which sign-in, and which number it heard last. */
final class SseSubscriber {

    private static final AtomicLong ORDER = new AtomicLong();

    /** A page that had to give way to a newer one does not come back at once, or the two would go on for ever. */
    private static final long AWAY_MILLIS = 300_000;

    private final long memberId;
    private final long signInId;
    private final SseConnection line;
    private final long since = ORDER.incrementAndGet();
    private long heard;

    SseSubscriber(long memberId, long signInId, SseConnection line) {
        this.memberId = memberId;
        this.signInId = signInId;
        this.line = line;
    }

    /** Tells the page the number unless it is the one it heard last. */
    synchronized void tell(long unread) {
        if (unread != heard) {
            heard = unread;
            line.say("data: " + unread + "\n\n");
        }
    }

    /** Tells the page the number for the first time. */
    synchronized void greet(long unread, long retryMillis) {
        heard = unread;
        line.say("retry: " + retryMillis + "\ndata: " + unread + "\n\n");
    }

    /** Says nothing, so that whoever stands between takes the line for alive, and a line that is dead is found out. */
    void beat() {
        line.say(":\n\n");
    }

    /** Makes room for a newer page of the same member. */
    void giveWay() {
        line.say("retry: " + AWAY_MILLIS + "\n\n");
        line.hangUp();
    }

    void hangUp() {
        line.hangUp();
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
