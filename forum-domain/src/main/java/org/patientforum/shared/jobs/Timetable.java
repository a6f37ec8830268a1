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
 * When each job of this node is due. Intervals are measured by time as it passes, so that a clock that is set moves none of them. Jobs of each night go
 * by the clock, and are due at the latest an hour after a day has passed, whatever the clock shows. Not bound to any thread.
 */
final class Timetable {

    /** A new node gives its first visitors some time before it does what can wait. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration FIRST_MISSED = Duration.ofMinutes(10);
    private static final Duration A_DAY_AT_MOST = Duration.ofHours(25);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration LONG_RUN = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int INTERVALS_MISSED = 3;

    private final Map<Job, Entry> entries = new EnumMap<>(Job.class);
    private final Clock clock;
    private final LongSupplier nanos;
    private final ClockWatch watch;
    private Optional<ClockStep> lastStep = Optional.empty();
    private long steppedAt;

    /** @param lastStarts when the jobs of each night ran last, on any node, as far as that is known */
    Timetable(Collection<Job> jobs, Map<Job, Instant> lastStarts, Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.watch = new ClockWatch(clock, nanos);
        watch.look();
        jobs.forEach(job -> entries.put(job, new Entry(job, lastStarts.get(job))));
    }

    private final class Entry {
        private final Job job;
        private long dueFrom;
        private Instant night;
        private long lastSign = nanos.getAsLong();
        private int running;
        private boolean again;

        Entry(Job job, @Nullable Instant lastStart) {
            this.job = job;
            Instant now = clock.instant();
            dueFrom = after(job.daily() ? A_DAY_AT_MOST : job.every().compareTo(FIRST) < 0 ? job.every() : FIRST);
            night = job.next(lastStart, now);
            if (job.daily() && lastStart != null && !job.next(null, lastStart).isAfter(now)) {
                night = now.plus(FIRST_MISSED); // no node was there at night
            }
        }

        boolean due() {
            return nanos.getAsLong() - dueFrom >= 0
                    || job.daily() && !clock.instant().isBefore(night);
        }

        /** It is taken as done for this time, and comes again at its next one. */
        void taken() {
            dueFrom = after(job.daily() ? A_DAY_AT_MOST : job.every());
            night = job.next(null, clock.instant());
        }

        Duration silent() {
            return Duration.ofNanos(nanos.getAsLong() - lastSign);
        }

        boolean late() {
            Duration allowed = job.daily()
                    ? A_DAY_AT_MOST.plus(LONG_RUN)
                    : job.every().multipliedBy(INTERVALS_MISSED).plus(GRACE);
            return silent().compareTo(running > 0 ? allowed.plus(LONG_RUN) : allowed) > 0;
        }
    }

    private Entry entry(Job job) {
        return Objects.requireNonNull(entries.get(job));
    }

    private long after(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }

    /** How the clock was set since the last call. If it was set back, tonight's jobs are due tonight as the clock has it now. */
    synchronized Optional<ClockStep> lookAtClock() {
        Optional<ClockStep> step = watch.look();
        step.ifPresent(set -> {
            lastStep = step;
            steppedAt = nanos.getAsLong();
            if (set.back()) {
                entries.values().forEach(entry -> entry.night = entry.job.next(null, set.to()));
            }
        });
        return step;
    }

    /** Jobs whose time has come and that do not run; each is given once. */
    synchronized List<Job> due() {
        List<Entry> due = entries.values().stream()
                .filter(entry -> entry.running == 0 && entry.due())
                .toList();
        due.forEach(Entry::taken);
        return due.stream().map(entry -> entry.job).toList();
    }

    /** Whether a run of the job may begin now. If it must wait for another, it is asked for by {@link #ended}. */
    synchronized boolean begins(Job job, boolean alone) {
        Entry entry = entry(job);
        if (alone && entry.running > 0) {
            entry.again = true;
            return false;
        }
        entry.running++;
        return true;
    }

    /** A run has ended; says whether somebody wants another one. */
    synchronized boolean ended(Job job) {
        Entry entry = entry(job);
        entry.running--;
        entry.lastSign = nanos.getAsLong();
        boolean again = entry.again;
        entry.again = false;
        return again;
    }

    /** The job is kept from running for a reason that is known and said elsewhere. */
    synchronized void held(Job job) {
        entry(job).lastSign = nanos.getAsLong();
    }

    /** Jobs that should have run long ago. */
    synchronized List<LateJob> late() {
        return entries.values().stream()
                .filter(Entry::late)
                .map(entry -> new LateJob(entry.job, entry.silent()))
                .toList();
    }

    /** How the clock was set last, within a day. */
    synchronized Optional<ClockStep> lastStep() {
        boolean lately = nanos.getAsLong() - steppedAt < REMEMBERED.toNanos();
        return lately ? lastStep : Optional.empty();
    }
}
