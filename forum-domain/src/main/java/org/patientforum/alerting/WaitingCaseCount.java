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

/** The number of unassigned cases, cached for a few seconds because every page shows it to staff. */
@ApplicationScoped
public class WaitingCaseCount {

    static final int MAX_COUNT = 100;
    static final Duration MAX_AGE = Duration.ofSeconds(5);
    private static final int MAX_ENTRIES = 500;

    private final Map<Optional<Set<Long>>, Counted> cache = new ConcurrentHashMap<>();
    private final WaitingCases waiting;
    private final Clock clock;

    protected WaitingCaseCount() {
        this(null, null);
    }

    @Inject
    public WaitingCaseCount(WaitingCases waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    private record Counted(Instant at, int cases) {

        boolean freshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(MAX_AGE));
        }
    }

    /**
     * The number of unassigned cases in these groups, at most {@link #MAX_COUNT}.
     *
     * @param groups empty for the whole forum
     */
    int of(Optional<Set<Long>> groups) {
        Instant now = clock.instant();
        Counted cached = cache.get(groups);
        if (cached != null && cached.freshAt(now)) {
            return cached.cases();
        }
        if (cache.size() >= MAX_ENTRIES) {
            cache.clear();
        }
        Counted counted = new Counted(now, waiting.count(groups, MAX_COUNT));
        cache.put(groups, counted);
        return counted.cases();
    }
}
