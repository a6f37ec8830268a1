package org.patientforum.listener;

import java.util.concurrent.Future;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** A request of which a part has not arrived yet. */
final class IncompleteRequest {

    private final HttpRequestPacket request;
    private final String address;
    private Future<?> deadline;
    private long bytes;
    private boolean ended;

    IncompleteRequest(HttpRequestPacket request, String address) {
        this.request = request;
        this.address = address;
    }

    /** Sets the task that ends the request when its time is up. */
    synchronized void setDeadline(Future<?> task) {
        deadline = task;
        if (ended) {
            task.cancel(false);
        }
    }

    /** Sets the number of bytes that have arrived and returns the increase. */
    synchronized long setBytes(long newBytes) {
        long increase = newBytes - bytes;
        bytes = newBytes;
        return increase;
    }

    /** Ends the request, because it is complete or rejected. Returns false if it has ended before, as when it completes in the moment in which its time is up. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
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
