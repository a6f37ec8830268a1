package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableTest {

    private static final Instant START = Instant.parse("2026-03-05T14:40:00Z");

    private final MachineTime machine = new MachineTime(START);

    private Timetable timetable(Map<Job, Instant> lastStarts) {
        return new Timetable(List.of(Job.values()), lastStarts, machine, machine::nanos);
    }

    /** All jobs; the clock set back by an hour and by two days, forward by two days, back after it was ahead, and unchanged. */
    static Stream<Arguments> steps() {
        List<List<Duration>> steps = List.of(
                List.of(),
                List.of(Duration.ofHours(-1)),
                List.of(Duration.ofHours(1)),
                List.of(Duration.ofDays(2)),
                List.of(Duration.ofDays(-2)),
                List.of(Duration.ofDays(2), Duration.ofDays(-2)),
                List.of(Duration.ofDays(3650), Duration.ofDays(-3650)),
                List.of(Duration.ofDays(-3650)));
        return Arrays.stream(Job.values()).flatMap(job -> steps.stream().map(step -> Arguments.of(job, step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void jobsContinueHoweverTheClockIsSet(Job job, List<Duration> steps) {
        Timetable timetable = new Timetable(List.of(job), Map.of(), machine, machine::nanos);
        Duration tick = Duration.ofSeconds(job.frequent() ? 1 : job.daily() ? 300 : 30);
        Duration maxInterval = job.interval().plusHours(job.daily() ? 1 : 0);
        observe(timetable, maxInterval.multipliedBy(10), tick); // as usual
        for (Duration step : steps) {
            machine.set(step);
            Observation after = observe(timetable, maxInterval.multipliedBy(10), tick);
            assertThat(after.maxGap()).isLessThanOrEqualTo(maxInterval.plus(tick));
            assertThat(after.runs()).isBetween(8, 12);
            assertThat(timetable.late()).isEmpty();
        }
    }

    private record Observation(Duration maxGap, int runs) {}

    /** Lets time pass; the job runs as soon as it is due and takes no time. */
    private Observation observe(Timetable timetable, Duration time, Duration tick) {
        Duration maxGapSoFar = Duration.ZERO;
        Duration silent = Duration.ZERO;
        int runs = 0;
        for (long i = 0; i < time.dividedBy(tick); i++) {
            machine.pass(tick);
            silent = silent.plus(tick);
            timetable.pollClock();
            maxGapSoFar = silent.compareTo(maxGapSoFar) > 0 ? silent : maxGapSoFar;
            for (Job due : timetable.due()) {
                run(timetable, due);
                runs++;
                silent = Duration.ZERO;
            }
        }
        return new Observation(maxGapSoFar, runs);
    }

    private static void run(Timetable timetable, Job job) {
        assertThat(timetable.tryStart(job, true)).isTrue();
        timetable.finish(job);
    }

    @Test
    void dailyJobsRunAtTheirTimeByTheClock() {
        Timetable timetable = timetable(Map.of());
        Map<Job, Instant> firstRuns = new EnumMap<>(Job.class);
        for (int i = 0; i < 24 * 60; i++) {
            machine.pass(Duration.ofMinutes(1));
            timetable.due().forEach(job -> {
                run(timetable, job);
                firstRuns.putIfAbsent(job, machine.instant());
            });
        }
        Instant expected = Job.RETENTION.next(null, START);
        assertThat(firstRuns.get(Job.RETENTION)).isBetween(expected, expected.plusSeconds(60));
    }

    @Test
    void missedDailyRunIsCaughtUpAfterStart() {
        Instant threeDaysAgo = START.minus(Duration.ofDays(3));
        Timetable timetable = timetable(Map.of(Job.DELETED_TEXTS, threeDaysAgo, Job.RETENTION, START.minusSeconds(60)));
        machine.pass(Duration.ofMinutes(11));
        assertThat(timetable.due()).contains(Job.DELETED_TEXTS).doesNotContain(Job.RETENTION);
    }

    @Test
    void aJobRequestedWhileRunningRunsAgain() {
        Timetable timetable = timetable(Map.of());
        assertThat(timetable.tryStart(Job.FAN_OUT, true)).isTrue();
        assertThat(timetable.tryStart(Job.FAN_OUT, true)).isFalse();
        assertThat(timetable.tryStart(Job.FAN_OUT, true)).isFalse();
        machine.pass(Duration.ofSeconds(6));
        assertThat(timetable.due()).doesNotContain(Job.FAN_OUT);
        assertThat(timetable.finish(Job.FAN_OUT)).isTrue();
        assertThat(timetable.tryStart(Job.FAN_OUT, true)).isTrue();
        assertThat(timetable.finish(Job.FAN_OUT)).isFalse();
    }

    @Test
    void jobsNotStartedAndRunsNotEndedAreLate() {
        Timetable timetable = timetable(Map.of());
        assertThat(timetable.tryStart(Job.DIGESTS, true)).isTrue();
        machine.pass(Duration.ofMinutes(5));
        assertThat(timetable.late())
                .extracting(LateJob::job)
                .contains(Job.ESCALATION)
                .doesNotContain(Job.DIGESTS);
        machine.set(Duration.ofHours(-1));
        machine.pass(Duration.ofHours(1));
        assertThat(timetable.late())
                .extracting(LateJob::job)
                .contains(Job.ESCALATION, Job.DIGESTS)
                .doesNotContain(Job.RETENTION);
        assertThat(timetable.late()).contains(new LateJob(Job.DIGESTS, Duration.ofMinutes(65)));
        timetable.finish(Job.DIGESTS);
        timetable.postpone(Job.ESCALATION);
        assertThat(timetable.late()).extracting(LateJob::job).doesNotContain(Job.ESCALATION, Job.DIGESTS);
    }

    @Test
    void aClockStepIsReportedOnceAndRememberedForADay() {
        Timetable timetable = timetable(Map.of());
        machine.set(Duration.ofHours(-1));
        ClockStep step = timetable.pollClock().orElseThrow();
        assertThat(step).isEqualTo(new ClockStep(Duration.ofHours(-1), START.minus(Duration.ofHours(1))));
        assertThat(step.back()).isTrue();
        assertThat(step.distance()).isEqualTo(Duration.ofHours(1));
        machine.pass(Duration.ofSeconds(1));
        assertThat(timetable.pollClock()).isEmpty();
        assertThat(timetable.lastStep()).contains(step);
        machine.pass(Duration.ofDays(1));
        assertThat(timetable.lastStep()).isEmpty();
    }

    @Test
    void slewingTheClockIsNoStep() {
        Timetable timetable = timetable(Map.of());
        for (int i = 0; i < 100_000; i++) {
            machine.pass(Duration.ofSeconds(1));
            machine.set(Duration.ofNanos(500_000)); // time servers slew it at this rate
            assertThat(timetable.pollClock()).isEmpty();
        }
    }
}
