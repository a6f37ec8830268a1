package org.patientforum.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The open connections of this node, limited in total and per member. */
@ApplicationScoped
public class SseConnections {

    /** Maximum number of connections per member. */
    static final int MAX_PER_MEMBER = 4;

    private final Set<SseSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final int maxConnections;

    protected SseConnections() {
        this(0);
    }

    @Inject
    public SseConnections(@ConfigProperty(name = "forum.bell.pages", defaultValue = "2000") int maxConnections) {
        this.maxConnections = maxConnections;
    }

    /**
     * Adds a connection; returns false if this node has too many. If the member has too many, their oldest one is
     * closed: most likely its page is gone and its disconnect has not been noticed yet.
     */
    synchronized boolean connect(SseSubscriber subscriber) {
        if (subscribers.size() >= maxConnections) {
            return false;
        }
        List<SseSubscriber> own = subscribers.stream()
                .filter(other -> other.memberId() == subscriber.memberId())
                .sorted(Comparator.comparingLong(SseSubscriber::order))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MAX_PER_MEMBER + 1)).forEach(oldest -> {
            disconnect(oldest);
            oldest.closeReplaced();
        });
        return subscribers.add(subscriber);
    }

    void disconnect(SseSubscriber subscriber) {
        subscribers.remove(subscriber);
    }

    boolean isEmpty() {
        return subscribers.isEmpty();
    }

    int size() {
        return subscribers.size();
    }

    Set<Long> members() {
        return subscribers.stream().map(SseSubscriber::memberId).collect(Collectors.toSet());
    }

    Set<Long> signIns() {
        return subscribers.stream().map(SseSubscriber::signInId).collect(Collectors.toSet());
    }

    /** Sends each member's number to all their pages. */
    void sendUnread(Map<Long, Long> unread) {
        subscribers.forEach(subscriber -> {
            Long number = unread.get(subscriber.memberId());
            if (number != null) {
                subscriber.sendUnread(number);
            }
        });
    }

    void heartbeat() {
        subscribers.forEach(SseSubscriber::heartbeat);
    }

    /** Closes connections whose sign-in was checked and no longer works. */
    void closeEnded(Set<Long> checked, Set<Long> working) {
        subscribers.stream()
                .filter(subscriber ->
                        checked.contains(subscriber.signInId()) && !working.contains(subscriber.signInId()))
                .forEach(subscriber -> {
                    disconnect(subscriber);
                    subscriber.close();
                });
    }
}
