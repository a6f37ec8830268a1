package org.patientforum.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.outage.DatabaseOutage;
import org.patientforum.shared.outage.DatabaseWatch;
import org.patientforum.shared.storage.StorageGuard;

/** Runs due jobs and logs failures, late jobs and steps of the clock. */
@ApplicationScoped
class JobDispatcher {

    private static final Logger LOG = Logger.getLogger(JobDispatcher.class.getName());

    private final Map<Job, PeriodicJob> jobs = new EnumMap<>(Job.class);
    private final Map<Job, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Set<Job> reportedLate = EnumSet.noneOf(Job.class);
    private final LongSupplier nanos;
    private Iterable<PeriodicJob> discovered;
    private JobReports reports;
    private JobThreads threads;
    private StorageGuard storage;
    private BooleanSupplier databaseAway;
    private Clock clock;
    private volatile @Nullable Timetable timetable;

    protected JobDispatcher() {
        this.nanos = System::nanoTime;
    }

    @Inject
    JobDispatcher(@Any Instance<PeriodicJob> found, JobReports reports, JobThreads threads, StorageGuard storage) {
        // the machine's clock: a thread that writes the demonstration has the forum's clock set back
        this(found, new Reporting(reports, storage, DatabaseWatch::away), threads, Clock.systemUTC(), System::nanoTime);
    }

    /** Where runs are recorded, whether they may write, and whether the database is away. */
    record Reporting(JobReports reports, StorageGuard storage, BooleanSupplier away) {}

    JobDispatcher(
            Iterable<PeriodicJob> found, Reporting reporting, JobThreads threads, Clock clock, LongSupplier nanos) {
        this.discovered = found;
        this.reports = reporting.reports();
        this.storage = reporting.storage();
        this.databaseAway = reporting.away();
        this.threads = threads;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Discovers the jobs. No job runs before this call. */
    void start() {
        discovered.forEach(job -> {
            job.start();
            jobs.put(job.job(), job);
        });
        timetable = new Timetable(jobs.keySet(), lastStarts(), clock, nanos);
    }

    private Map<Job, Instant> lastStarts() {
        Map<Job, Instant> starts = new HashMap<>();
        try {
            reports.lastRuns().stream()
                    .filter(row -> row.startedAt() != null)
                    .forEach(row -> starts.put(row.job(), row.startedAt()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The last runs of background jobs could not be read.", e);
        }
        return starts;
    }

    /** Starts all due jobs. While the database is away they stay due. Called each second by one thread. */
    void tick() {
        if (databaseAway.getAsBoolean()) {
            return;
        }
        storage.refresh();
        Timetable times = Objects.requireNonNull(timetable);
        times.pollClock().ifPresent(JobDispatcher::logClockStep);
        times.due().forEach(this::wake);
    }

    private static void logClockStep(ClockStep step) {
        Duration by = step.by().abs();
        LOG.warning(() -> "This machine's clock was set %s by %d h %d min %d s, to %s. Background jobs continue."
                .formatted(
                        step.back() ? "back" : "forward",
                        by.toHours(),
                        by.toMinutesPart(),
                        by.toSecondsPart(),
                        step.to()));
    }

    /** Starts the job soon. */
    void wake(Job job) {
        PeriodicJob work = jobs.get(job);
        Timetable times = timetable;
        if (times == null || work == null) {
            return;
        }
        if (job.writes() && storage.full()) {
            times.postpone(job);
        } else if (times.tryStart(job, work.exclusive())) {
            try {
                threads.run(() -> run(work, times));
            } catch (RuntimeException e) {
                times.finish(job);
                throw e;
            }
        }
    }

    private void run(PeriodicJob work, Timetable times) {
        boolean again = true;
        while (again) {
            try {
                reports.run(work.job(), work::run);
                runSucceeded(work.job());
            } catch (RuntimeException e) {
                runFailed(work.job(), e);
            } finally {
                again = times.finish(work.job());
            }
            again = again && times.tryStart(work.job(), work.exclusive());
        }
    }

    /**
     * Logs the first failure in a row and counts the others. Failures because the database is away or full are logged elsewhere.
     */
    private void runFailed(Job job, RuntimeException thrown) {
        storage.observe(thrown);
        if (DatabaseOutage.among(thrown) || StorageGuard.indicatesFull(thrown)) {
            LOG.log(Level.FINE, thrown, () -> "The background job " + job + " could not write to the database.");
            return;
        }
        int times = failures.computeIfAbsent(job, j -> new AtomicInteger()).incrementAndGet();
        LOG.log(
                times == 1 ? Level.WARNING : Level.FINE,
                thrown,
                () -> "The background job " + job + " failed; it will run again at its next time.");
    }

    private void runSucceeded(Job job) {
        AtomicInteger failed = failures.remove(job);
        if (failed != null) {
            LOG.info(() -> "The background job " + job + " works again, after " + failed + " failed runs.");
        }
    }

    /** Logs late jobs, once each. Called each minute by another thread than {@link #tick}. */
    synchronized void watch() {
        if (databaseAway.getAsBoolean()) {
            return;
        }
        List<Job> late = new ArrayList<>();
        late().forEach(row -> {
            late.add(row.job());
            if (reportedLate.add(row.job())) {
                LOG.severe(() -> "The background job " + row.job() + " has not completed a run for "
                        + row.since().toMinutes() + " min on this node; it should run every "
                        + row.job().interval() + ".");
            }
        });
        reportedLate.retainAll(late);
    }

    List<LateJob> late() {
        Timetable times = timetable;
        return times == null ? List.of() : times.late();
    }

    Optional<ClockStep> clockStep() {
        Timetable times = timetable;
        return times == null ? Optional.empty() : times.lastStep();
    }
}
