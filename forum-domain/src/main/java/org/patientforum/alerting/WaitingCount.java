package org.patientforum.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.patientforum.moderation.cases.WaitingCases;

/** How many cases nobody has taken: counted every few seconds only, for each page of staff says it. */
@ApplicationScoped
public class WaitingCount {

    static final int MOST = 100;
    static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 500;

    private final Map<Optional<Set<Long>>, Counted> kept = new ConcurrentHashMap<>();
    private final WaitingCases waiting;
    private final Clock clock;

    protected WaitingCount() {
        this(null, null);
    }

    @Inject
    public WaitingCount(WaitingCases waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    private record Counted(Instant at, int cases) {

        boolean freshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    /** How many there are in these groups, or in all of the forum if none are named; never more than {@link #MOST}. */
    int of(Optional<Set<Long>> groups) {
        Instant now = clock.instant();
        Counted before = kept.get(groups);
        if (before != null && before.freshAt(now)) {
            return before.cases();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        Counted counted = new Counted(now, waiting.count(groups, MOST));
        kept.put(groups, counted);
        return counted.cases();
    }
}
