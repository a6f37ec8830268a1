package org.patientforum.shared.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of this node's jobs. Intervals are measured in monotonic time, so that a clock step does not move them. Daily jobs
 * follow the clock, but are due at the latest 25 hours after the last run. Thread-safe.
 */
final class Timetable {

    /** A starting node serves its first visitors before jobs that can wait. */
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(1);

    private static final Duration MISSED_RUN_DELAY = Duration.ofMinutes(10);
    private static final Duration MAX_DAILY_INTERVAL = Duration.ofHours(25);
    private static final Duration GRACE_PERIOD = Duration.ofMinutes(1);
    private static final Duration MAX_RUN = Duration.ofHours(1);
    private static final Duration STEP_RETENTION = Duration.ofDays(1);
    private static final int MAX_MISSED_INTERVALS = 3;

    private final Map<Job, Entry> entries = new EnumMap<>(Job.class);
    private final Clock clock;
    private final LongSupplier nanos;
    private final ClockWatch watch;
    private Optional<ClockStep> lastStep = Optional.empty();
    private long lastStepAt;

    /** @param lastStarts last starts of daily jobs on any node, as far as known */
    Timetable(Collection<Job> jobs, Map<Job, Instant> lastStarts, Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.watch = new ClockWatch(clock, nanos);
        watch.poll();
        jobs.forEach(job -> entries.put(job, new Entry(job, lastStarts.get(job))));
    }

    private final class Entry {
        private final Job job;
        private long dueAt;
        private Instant dailyDueAt;
        private long lastActive = nanos.getAsLong();
        private int running;
        private boolean rerunRequested;

        Entry(Job job, @Nullable Instant lastStart) {
            this.job = job;
            Instant now = clock.instant();
            dueAt = nanosAfter(
                    job.daily()
                            ? MAX_DAILY_INTERVAL
                            : job.interval().compareTo(INITIAL_DELAY) < 0 ? job.interval() : INITIAL_DELAY);
            dailyDueAt = job.next(lastStart, now);
            if (job.daily() && lastStart != null && !job.next(null, lastStart).isAfter(now)) {
                dailyDueAt = now.plus(MISSED_RUN_DELAY); // no node was running at the daily time
            }
        }

        boolean due() {
            return nanos.getAsLong() - dueAt >= 0
                    || job.daily() && !clock.instant().isBefore(dailyDueAt);
        }

        /** Schedules the next run. */
        void scheduleNext() {
            dueAt = nanosAfter(job.daily() ? MAX_DAILY_INTERVAL : job.interval());
            dailyDueAt = job.next(null, clock.instant());
        }

        Duration inactiveFor() {
            return Duration.ofNanos(nanos.getAsLong() - lastActive);
        }

        boolean late() {
            Duration allowed = job.daily()
                    ? MAX_DAILY_INTERVAL.plus(MAX_RUN)
                    : job.interval().multipliedBy(MAX_MISSED_INTERVALS).plus(GRACE_PERIOD);
            return inactiveFor().compareTo(running > 0 ? allowed.plus(MAX_RUN) : allowed) > 0;
        }
    }

    private Entry entry(Job job) {
        return Objects.requireNonNull(entries.get(job));
    }

    private long nanosAfter(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }

    /** Polls the clock for a step. After a step back, the daily jobs are due again at their next time by the new clock. */
    synchronized Optional<ClockStep> pollClock() {
        Optional<ClockStep> step = watch.poll();
        step.ifPresent(set -> {
            lastStep = step;
            lastStepAt = nanos.getAsLong();
            if (set.back()) {
                entries.values().forEach(entry -> entry.dailyDueAt = entry.job.next(null, set.to()));
            }
        });
        return step;
    }

    /** Due jobs that are not running; each is returned once. */
    synchronized List<Job> due() {
        List<Entry> due = entries.values().stream()
                .filter(entry -> entry.running == 0 && entry.due())
                .toList();
        due.forEach(Entry::scheduleNext);
        return due.stream().map(entry -> entry.job).toList();
    }

    /**
     * Starts a run unless the job is exclusive and running; then {@link #finish} asks for another run.
     *
     * @return whether the run may start
     */
    synchronized boolean tryStart(Job job, boolean alone) {
        Entry entry = entry(job);
        if (alone && entry.running > 0) {
            entry.rerunRequested = true;
            return false;
        }
        entry.running++;
        return true;
    }

    /**
     * Ends a run.
     *
     * @return whether another run was requested meanwhile
     */
    synchronized boolean finish(Job job) {
        Entry entry = entry(job);
        entry.running--;
        entry.lastActive = nanos.getAsLong();
        boolean again = entry.rerunRequested;
        entry.rerunRequested = false;
        return again;
    }

    /** The job is kept from running for a known reason that is logged elsewhere. */
    synchronized void postpone(Job job) {
        entry(job).lastActive = nanos.getAsLong();
    }

    /** Jobs that are late. */
    synchronized List<LateJob> late() {
        return entries.values().stream()
                .filter(Entry::late)
                .map(entry -> new LateJob(entry.job, entry.inactiveFor()))
                .toList();
    }

    /** The last step of the clock within a day. */
    synchronized Optional<ClockStep> lastStep() {
        boolean lately = nanos.getAsLong() - lastStepAt < STEP_RETENTION.toNanos();
        return lately ? lastStep : Optional.empty();
    }
}
