package org.patientforum.listener;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Limits the number of incomplete requests from each address and their total size, so that they cannot fill the memory. */
final class IncompleteRequests {

    private final int maxPerAddress;
    private final long maxBytes;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param maxPerAddress number of incomplete requests from one address
     * @param maxBytes total size of all incomplete requests
     */
    IncompleteRequests(int maxPerAddress, long maxBytes) {
        this.maxPerAddress = maxPerAddress;
        this.maxBytes = maxBytes;
    }

    /** Counts another request from the address; returns false if there are too many. */
    boolean begin(String address) {
        int now = byAddress.merge(address, 1, Integer::sum);
        if (now > maxPerAddress) {
            end(address, 0);
            return false;
        }
        return true;
    }

    /** Counts more bytes until the end of their request; returns false if there are too many. */
    boolean addBytes(long increase) {
        return bytes.addAndGet(increase) <= maxBytes;
    }

    /** Removes a request with its bytes. */
    void end(String address, long requestBytes) {
        bytes.addAndGet(-requestBytes);
        byAddress.computeIfPresent(address, (from, count) -> count == 1 ? null : count - 1);
    }

    /** Returns the number of incomplete requests from the address. */
    int count(String address) {
        return byAddress.getOrDefault(address, 0);
    }

    /** Returns the total size of all incomplete requests in bytes. */
    long bytes() {
        return bytes.get();
    }
}
