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

/** All pages that listen to this node: so many in all, so many of each member. */
@ApplicationScoped
public class SseConnections {

    /** Pages that one member may have open and in sight at a time. */
    static final int OF_ONE_MEMBER = 4;

    private final Set<SseSubscriber> listeners = ConcurrentHashMap.newKeySet();
    private final int most;

    protected SseConnections() {
        this(0);
    }

    @Inject
    public SseConnections(@ConfigProperty(name = "forum.bell.pages", defaultValue = "2000") int most) {
        this.most = most;
    }

    /**
     * Lets a page listen; false if there are too many in all. Of too many pages of one member the oldest has to go: most likely
     * nobody looks at it any more, and its browser has not been missed yet.
     */
    synchronized boolean connect(SseSubscriber listener) {
        if (listeners.size() >= most) {
            return false;
        }
        List<SseSubscriber> own = listeners.stream()
                .filter(other -> other.memberId() == listener.memberId())
                .sorted(Comparator.comparingLong(SseSubscriber::since))
                .toList();
        own.stream().limit(Math.max(0, own.size() - OF_ONE_MEMBER + 1)).forEach(oldest -> {
            disconnect(oldest);
            oldest.giveWay();
        });
        return listeners.add(listener);
    }

    void disconnect(SseSubscriber listener) {
        listeners.remove(listener);
    }

    boolean nobody() {
        return listeners.isEmpty();
    }

    int size() {
        return listeners.size();
    }

    Set<Long> members() {
        return listeners.stream().map(SseSubscriber::memberId).collect(Collectors.toSet());
    }

    Set<Long> signIns() {
        return listeners.stream().map(SseSubscriber::signInId).collect(Collectors.toSet());
    }

    /** Tells each page its member's number. */
    void tell(Map<Long, Long> unread) {
        listeners.forEach(listener -> {
            Long number = unread.get(listener.memberId());
            if (number != null) {
                listener.tell(number);
            }
        });
    }

    void beat() {
        listeners.forEach(SseSubscriber::beat);
    }

    /** Hangs up on pages whose sign-in is one of those asked about and does not work any more. */
    void keepOnly(Set<Long> asked, Set<Long> working) {
        listeners.stream()
                .filter(listener -> asked.contains(listener.signInId()) && !working.contains(listener.signInId()))
                .forEach(listener -> {
                    disconnect(listener);
                    listener.hangUp();
                });
    }
}
