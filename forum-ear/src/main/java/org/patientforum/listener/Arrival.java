package org.patientforum.listener;

import java.util.concurrent.Future;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** A request of which a part is still on its way. */
final class Arrival {

    private final HttpRequestPacket request;
    private final String address;
    private Future<?> deadline;
    private long bytes;
    private boolean over;

    Arrival(HttpRequestPacket request, String address) {
        this.request = request;
        this.address = address;
    }

    /** What ends it if it takes too long. */
    synchronized void until(Future<?> task) {
        deadline = task;
        if (over) {
            task.cancel(false);
        }
    }

    /** Notes how much of it has come; gives how much that is more than before. */
    synchronized long grown(long toBytes) {
        long more = toBytes - bytes;
        bytes = toBytes;
        return more;
    }

    /** Ends it: it has come, or is refused. False if it had ended before, as when it comes at the very moment at which its time is up. */
    synchronized boolean end() {
        boolean first = !over;
        over = true;
        if (deadline != null) {
            deadline.cancel(false);
        }
        return first;
    }

    synchronized long bytes() {
        return bytes;
    }

    HttpRequestPacket request() {
        return request;
    }

    String address() {
        return address;
    }
}
