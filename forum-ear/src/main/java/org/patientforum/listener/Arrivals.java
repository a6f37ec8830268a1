package org.patientforum.listener;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests, and how much of them, are on their way: from each address and in all. Neither may fill the memory. */
final class Arrivals {

    private final int mostFromOne;
    private final long mostBytes;
    private final Map<String, Integer> fromOne = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param mostFromOne requests that one address may have on their way
     * @param mostBytes of all requests on their way
     */
    Arrivals(int mostFromOne, long mostBytes) {
        this.mostFromOne = mostFromOne;
        this.mostBytes = mostBytes;
    }

    /** Counts one more request from the address; false if it has too many. */
    boolean begin(String address) {
        int now = fromOne.merge(address, 1, Integer::sum);
        if (now > mostFromOne) {
            end(address, 0);
            return false;
        }
        return true;
    }

    /** Counts more bytes; false if there are too many. They count until the request has ended. */
    boolean more(long howMany) {
        return bytes.addAndGet(howMany) <= mostBytes;
    }

    void end(String address, long itsBytes) {
        bytes.addAndGet(-itsBytes);
        fromOne.computeIfPresent(address, (from, count) -> count == 1 ? null : count - 1);
    }

    /** Requests on their way from the address. */
    int from(String address) {
        return fromOne.getOrDefault(address, 0);
    }

    /** Bytes of requests on their way. */
    long bytes() {
        return bytes.get();
    }
}
