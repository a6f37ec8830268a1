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

/** Runs the jobs that are due, says in the log when one fails or stands still, and when the clock was set. */
@ApplicationScoped
class JobDispatcher {

    private static final Logger LOG = Logger.getLogger(JobDispatcher.class.getName());

    private final Map<Job, PeriodicJob> jobs = new EnumMap<>(Job.class);
    private final Map<Job, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Set<Job> saidLate = EnumSet.noneOf(Job.class);
    private final LongSupplier nanos;
    private Iterable<PeriodicJob> found;
    private JobReports reports;
    private JobThreads threads;
    private StorageGuard storage;
    private BooleanSupplier away;
    private Clock clock;
    private volatile @Nullable Timetable timetable;

    protected JobDispatcher() {
        this.nanos = System::nanoTime;
    }

    @Inject
    JobDispatcher(@Any Instance<PeriodicJob> found, JobReports reports, JobThreads threads, StorageGuard storage) {
        // the machine's clock: a thread that writes the demonstration has the forum's set back
        this(found, new Reporting(reports, storage, DatabaseWatch::away), threads, Clock.systemUTC(), System::nanoTime);
    }

    /** Where runs are noted, what keeps them from writing, and whether there is no database at all. */
    record Reporting(JobReports reports, StorageGuard storage, BooleanSupplier away) {}

    JobDispatcher(
            Iterable<PeriodicJob> found, Reporting reporting, JobThreads threads, Clock clock, LongSupplier nanos) {
        this.found = found;
        this.reports = reporting.reports();
        this.storage = reporting.storage();
        this.away = reporting.away();
        this.threads = threads;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Finds the jobs. Before this none runs. */
    void begin() {
        found.forEach(job -> {
            job.begin();
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
            LOG.log(Level.WARNING, "When background jobs ran last could not be read.", e);
        }
        return starts;
    }

    /** Has all that is due run, unless there is no database: then it stays due. Called each second, by one thread. */
    void tick() {
        if (away.getAsBoolean()) {
            return;
        }
        storage.look();
        Timetable times = Objects.requireNonNull(timetable);
        times.lookAtClock().ifPresent(JobDispatcher::sayStep);
        times.due().forEach(this::wake);
    }

    private static void sayStep(ClockStep step) {
        Duration by = step.by().abs();
        LOG.warning(() -> "This machine's clock was set %s by %d h %d min %d s, to %s. Background jobs go on."
                .formatted(
                        step.back() ? "back" : "forward",
                        by.toHours(),
                        by.toMinutesPart(),
                        by.toSecondsPart(),
                        step.to()));
    }

    /** Has the job run soon. */
    void wake(Job job) {
        PeriodicJob work = jobs.get(job);
        Timetable times = timetable;
        if (times == null || work == null) {
            return;
        }
        if (job.writes() && storage.full()) {
            times.held(job);
        } else if (times.begins(job, work.alone())) {
            try {
                threads.run(() -> run(work, times));
            } catch (RuntimeException e) {
                times.ended(job);
                throw e;
            }
        }
    }

    private void run(PeriodicJob work, Timetable times) {
        boolean again = true;
        while (again) {
            try {
                reports.run(work.job(), work::run);
                well(work.job());
            } catch (RuntimeException e) {
                failed(work.job(), e);
            } finally {
                again = times.ended(work.job());
            }
            again = again && times.begins(work.job(), work.alone());
        }
    }

    /** Logs the first failure in a row and counts the others. If the database is away or full, that is logged elsewhere. */
    private void failed(Job job, RuntimeException thrown) {
        storage.heard(thrown);
        if (DatabaseOutage.among(thrown) || StorageGuard.saysFull(thrown)) {
            LOG.log(Level.FINE, thrown, () -> "The background job " + job + " had no database to write to.");
            return;
        }
        int times = failures.computeIfAbsent(job, j -> new AtomicInteger()).incrementAndGet();
        LOG.log(
                times == 1 ? Level.WARNING : Level.FINE,
                thrown,
                () -> "The background job " + job + " went wrong; it is tried again at its next time.");
    }

    private void well(Job job) {
        AtomicInteger failed = failures.remove(job);
        if (failed != null) {
            LOG.info(() -> "The background job " + job + " works again, after " + failed + " failed runs.");
        }
    }

    /** Says in the log which jobs stand still, once each. Called each minute, by another thread than {@link #tick}. */
    synchronized void watch() {
        if (away.getAsBoolean()) {
            return;
        }
        List<Job> late = new ArrayList<>();
        late().forEach(row -> {
            late.add(row.job());
            if (saidLate.add(row.job())) {
                LOG.severe(() -> "The background job " + row.job() + " has not ended a run for "
                        + row.since().toMinutes() + " min on this node; it should run every "
                        + row.job().every() + ".");
            }
        });
        saidLate.retainAll(late);
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
