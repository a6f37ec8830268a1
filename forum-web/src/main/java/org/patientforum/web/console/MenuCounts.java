package org.patientforum.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How much waits in the console, for each member of staff; cached for a few seconds because every page of the console shows it. */
@ApplicationScoped
public class MenuCounts {

    private static final Duration MAX_AGE = Duration.ofSeconds(5);
    private static final int MAX_ENTRIES = 500;

    private final Map<Viewer, Counted> cache = new ConcurrentHashMap<>();

    /** A member of staff in their role: another role sees other counts. */
    record Viewer(long memberId, boolean moderator, boolean administrator) {}

    /** Posts that are held, mails that failed, jobs that failed or are late. */
    record Counts(long held, long failedMails, long lateJobs) {}

    private record Counted(Instant at, Counts counts) {

        boolean freshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(MAX_AGE));
        }
    }

    /** The viewer's counts, at most five seconds old. */
    Counts of(Viewer viewer, Instant now, Supplier<Counts> count) {
        Counted cached = cache.get(viewer);
        if (cached != null && cached.freshAt(now)) {
            return cached.counts();
        }
        if (cache.size() >= MAX_ENTRIES) {
            cache.clear();
        }
        Counted counted = new Counted(now, count.get());
        cache.put(viewer, counted);
        return counted.counts();
    }
}
