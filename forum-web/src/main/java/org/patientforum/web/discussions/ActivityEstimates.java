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
 * How much there was to hear lately in a discussion or a group. Counted by one query and kept for a minute on this node: pages ask far
 * more often, but a discussion can become lively within minutes.
 */
@Named
@ApplicationScoped
public class ActivityEstimates {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private BrowsingService browsing;
    private Deliveries deliveries;
    private Clock clock;

    protected ActivityEstimates() {}

    @Inject
    public ActivityEstimates(BrowsingService browsing, Deliveries deliveries, Clock clock) {
        this.browsing = browsing;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private record Counted(RecentPosts posts, Instant at) {}

    /** For who follows the discussion. */
    public ActivityEstimate discussion(long id) {
        return pace("discussion " + id, () -> browsing.recentPosts(id));
    }

    /** For who follows the group. */
    public ActivityEstimate group(long id) {
        return pace("group " + id, () -> browsing.recentPostsInGroup(id));
    }

    private ActivityEstimate pace(String what, Supplier<RecentPosts> count) {
        Instant now = clock.instant();
        Counted known = counted.get(what);
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            if (counted.size() >= MOST_KEPT) {
                counted.clear();
            }
            known = new Counted(count.get(), now);
            counted.put(what, known);
        }
        return ActivityEstimate.of(known.posts(), deliveries.atOnce());
    }
}
