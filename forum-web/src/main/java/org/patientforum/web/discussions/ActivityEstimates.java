package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.patientforum.reading.BrowsingService;
import org.patientforum.reading.RecentPosts;

/**
 * Estimates how active a discussion or group is. Counts are cached on this node for a minute: pages ask far more
 * often, but a discussion can become lively within minutes.
 */
@Named
@ApplicationScoped
public class ActivityEstimates {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);
    private static final int MAX_ENTRIES = 10_000;

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private BrowsingService browsing;
    private DeliveryOptions deliveryOptions;
    private Clock clock;

    protected ActivityEstimates() {}

    @Inject
    public ActivityEstimates(BrowsingService browsing, DeliveryOptions deliveryOptions, Clock clock) {
        this.browsing = browsing;
        this.deliveryOptions = deliveryOptions;
        this.clock = clock;
    }

    private record Counted(RecentPosts posts, Instant at) {}

    /** The estimate shown to readers who may follow the discussion. */
    public ActivityEstimate discussion(long id) {
        return estimate("discussion " + id, () -> browsing.recentPosts(id));
    }

    /** The estimate shown to readers who may follow the group. */
    public ActivityEstimate group(long id) {
        return estimate("group " + id, () -> browsing.recentPostsInGroup(id));
    }

    private ActivityEstimate estimate(String what, Supplier<RecentPosts> count) {
        Instant now = clock.instant();
        Counted known = counted.get(what);
        if (known == null || known.at().plus(MAX_AGE).isBefore(now)) {
            if (counted.size() >= MAX_ENTRIES) {
                counted.clear();
            }
            known = new Counted(count.get(), now);
            counted.put(what, known);
        }
        return ActivityEstimate.of(known.posts(), deliveryOptions.isInstantMailAvailable());
    }
}
