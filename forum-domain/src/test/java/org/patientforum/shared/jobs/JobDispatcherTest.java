package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.storage.StorageGuard;

class JobDispatcherTest {

    private final MachineTime machine = new MachineTime(Instant.parse("2026-03-05T14:40:00Z"));
    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private final StorageGuard storage = new StorageGuard(free::get, 10);
    private final List<Job> runs = new ArrayList<>();
    private final Set<Job> failing = EnumSet.noneOf(Job.class);
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private final Logger logger = Logger.getLogger(JobDispatcher.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final AtomicBoolean away = new AtomicBoolean();

    private final JobDispatcher dispatcher = new JobDispatcher(
            EnumSet.allOf(Job.class).stream()
                    .<PeriodicJob>map(job -> new RecordingJob(job, runs, failing))
                    .toList(),
            new JobDispatcher.Reporting(new Unnoted(), storage, away::get),
            new JobThreads() {
                @Override
                public void run(Runnable work) {
                    threads.add(work);
                }
            },
            machine,
            machine::nanos);

    /** Records its runs; fails on demand. */
    private record RecordingJob(Job job, List<Job> runs, Set<Job> failing) implements PeriodicJob {
        @Override
        public void run() {
            runs.add(job);
            if (failing.contains(job)) {
                throw new IllegalStateException(
                        job.name(), job == Job.BELL ? new SQLException("Closed", "08006") : null);
            }
        }
    }

    private static final class Unnoted extends JobReports {
        @Override
        public void run(Job job, Runnable work) {
            work.run();
        }

        @Override
        List<JobRow> lastRuns() {
            throw new IllegalStateException("the database is away");
        }
    }

    @BeforeEach
    void begin() {
        logger.addHandler(listener);
        dispatcher.start();
    }

    @AfterEach
    void end() {
        logger.removeHandler(listener);
    }

    private void minutes(int minutes) {
        for (int i = 0; i < minutes * 60; i++) {
            machine.pass(Duration.ofSeconds(1));
            dispatcher.tick();
            while (!threads.isEmpty()) {
                threads.remove().run();
            }
        }
        dispatcher.watch();
    }

    @Test
    void allJobsContinueWhenTheClockIsSetBackAndTheStepIsLogged() {
        minutes(2);
        machine.set(Duration.ofHours(-1));
        runs.clear();
        minutes(11);
        Set<Job> often = EnumSet.allOf(Job.class);
        often.removeIf(job -> job.daily() || job == Job.HOUSEKEEPING);
        assertThat(runs).containsAll(often);
        assertThat(log).anyMatch(line -> line.startsWith("WARNING This machine's clock was set back by 1 h 0 min"));
        assertThat(dispatcher.clockStep().orElseThrow().by()).isEqualTo(Duration.ofHours(-1));
        assertThat(log).noneMatch(line -> line.startsWith("SEVERE"));
    }

    @Test
    void writingJobsWaitWhileTheDiskIsFullAndAreNotReportedLate() {
        free.set(1);
        minutes(30);
        assertThat(runs)
                .contains(Job.SETTINGS_REFRESH, Job.BELL, Job.STORAGE_PROBE)
                .doesNotContain(Job.FAN_OUT, Job.NODE_HEARTBEAT);
        assertThat(EnumSet.copyOf(runs)).noneMatch(Job::writes);
        assertThat(dispatcher.late()).isEmpty();
        free.set(Long.MAX_VALUE);
        minutes(1);
        assertThat(runs).contains(Job.FAN_OUT, Job.NODE_HEARTBEAT);
    }

    @Test
    void nothingRunsOrIsLoggedDuringDatabaseOutage() {
        failing.add(Job.BELL); // before the outage is detected
        minutes(2);
        log.removeIf(line -> line.contains("last runs of background jobs could not be read"));
        away.set(true);
        runs.clear();
        minutes(90);
        assertThat(runs).isEmpty();
        assertThat(log).isEmpty();
        away.set(false);
        failing.clear();
        machine.pass(Duration.ofSeconds(1));
        dispatcher.tick();
        assertThat(threads).as("at once").hasSizeGreaterThan(5);
        minutes(1);
        assertThat(dispatcher.late()).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void aFailingJobIsLoggedOnceAndRetried() {
        failing.add(Job.FAN_OUT);
        minutes(2);
        assertThat(log)
                .filteredOn(line -> line.startsWith("WARNING"))
                .hasSize(2); // one of them because the last runs could not be read
        failing.clear();
        minutes(1);
        assertThat(log).contains("INFO The background job FAN_OUT works again, after 24 failed runs.");
    }

    @Test
    void aStalledJobIsLoggedOnce() {
        threads.add(() -> {});
        for (int i = 0; i < 5; i++) {
            machine.pass(Duration.ofMinutes(1)); // without a tick
            dispatcher.watch();
        }
        assertThat(log)
                .filteredOn(line -> line.contains("BELL_UPKEEP has not completed a run for"))
                .hasSize(1);
    }

    @Test
    void aRequestedJobStartsAtOnce() {
        dispatcher.wake(Job.DIGESTS);
        dispatcher.wake(Job.DIGESTS);
        assertThat(threads).hasSize(1);
        threads.remove().run();
        assertThat(runs).containsExactly(Job.DIGESTS, Job.DIGESTS);
    }
}
