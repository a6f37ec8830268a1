package org.patientforum.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.patientforum.reading.BrowsingService;

/**
 * How much there would be to hear for who follows a discussion or a group, from its pace in the last four weeks. Counted by one
 * query and kept for a quarter of an hour on this node: pages ask far more often than it changes.
 */
@Named
@ApplicationScoped
public class Volume {

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();
    private BrowsingService browsing;
    private Deliveries deliveries;
    private Clock clock;

    protected Volume() {}

    @Inject
    public Volume(BrowsingService browsing, Deliveries deliveries, Clock clock) {
        this.browsing = browsing;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private record Counted(long posts, Instant at) {}

    /** For who follows the discussion. */
    public Pace discussion(long id) {
        return pace("discussion " + id, () -> browsing.postsLately(id));
    }

    /** For who follows the group. */
    public Pace group(long id) {
        return pace("group " + id, () -> browsing.postsLatelyInGroup(id));
    }

    private Pace pace(String what, LongSupplier count) {
        Instant now = clock.instant();
        Counted known = counted.get(what);
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            if (counted.size() >= MOST_KEPT) {
                counted.clear();
            }
            known = new Counted(count.getAsLong(), now);
            counted.put(what, known);
        }
        return Pace.of(known.posts(), deliveries.atOnce());
    }
}
