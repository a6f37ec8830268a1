package org.patientforum.web.bell;

/** One open page: whose it is, by which sign-in, and which number it heard last. */
final class Listener {

    private final long memberId;
    private final long signInId;
    private final Line line;
    private long heard;

    Listener(long memberId, long signInId, Line line) {
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

    void hangUp() {
        line.hangUp();
    }

    long memberId() {
        return memberId;
    }

    long signInId() {
        return signInId;
    }
}
