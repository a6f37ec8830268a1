package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.moderation.ModerationFixture;
import org.patientforum.shared.FiredEvents;

class JobReportsTest {

    private final ModerationFixture fixture = new ModerationFixture();
    private final ThisNode node = new ThisNode(fixture);
    private final AtomicInteger notes = new AtomicInteger();

    @AfterEach
    void close() {
        fixture.close();
    }

    private final JobReports reports = new JobReports(
            new JobRuns(null) {
                @Override
                void note(Job job, java.util.function.Consumer<JobRun> what) {
                    notes.incrementAndGet();
                    fixture.database.run(em -> new JobRuns(em).note(job, what));
                }
            },
            node,
            fixture);

    private JobRow row(Job job) {
        List<JobRow> rows = fixture.database.with(em -> new JobRuns(em).rows());
        return rows.stream().filter(row -> row.job() == job).findFirst().orElseThrow();
    }

    @Test
    void aRunIsRecordedWithStartEndAndNode() {
        Instant start = fixture.instant();
        reports.run(Job.RETENTION, () -> {
            assertThat(row(Job.RETENTION).running()).isTrue();
            fixture.later(Duration.ofSeconds(7));
        });
        assertThat(row(Job.RETENTION))
                .isEqualTo(new JobRow(Job.RETENTION, node.name(), start, start.plusSeconds(7), null, null, null));
    }

    @Test
    void aFailedRunRecordsTheExceptionsClassOnly() {
        assertThatThrownBy(() -> reports.run(Job.DIGESTS, () -> {
            throw new IllegalStateException("heron@example.org", new ArithmeticException("heron"));
        }));
        assertThat(row(Job.DIGESTS).failing()).isTrue();
        assertThat(row(Job.DIGESTS).failure()).isEqualTo("ArithmeticException");
        reports.run(Job.DIGESTS, () -> {});
        assertThat(row(Job.DIGESTS).failing()).isFalse();
        assertThat(row(Job.DIGESTS).failedAt()).isNotNull();
    }

    @Test
    void aFrequentJobIsRecordedOnceAMinuteAndWhenItBeginsToFail() {
        for (int i = 0; i < 24; i++) {
            reports.run(Job.FAN_OUT, () -> {});
            fixture.later(Duration.ofSeconds(5));
        }
        assertThat(notes).hasValue(2);
        assertThatThrownBy(() -> reports.run(Job.FAN_OUT, () -> {
            throw new IllegalStateException();
        }));
        assertThat(notes).hasValue(3);
        assertThat(row(Job.FAN_OUT).failing()).isTrue();
    }

    @Test
    void requestIsTakenOnce() {
        FiredEvents<JobStartedByAdministrator> started = new FiredEvents<>();
        fixture.database.run(em ->
                new JobService(new JobRuns(em), fixture, started, null).start(ModerationFixture.NORA, Job.RETENTION));
        assertThat(started.fired())
                .containsExactly(new JobStartedByAdministrator(ModerationFixture.NORA, Job.RETENTION));
        assertThat(row(Job.RETENTION).requestedAt()).isEqualTo(fixture.instant());
        assertThat(takenRequests()).containsExactly(Job.RETENTION);
        assertThat(takenRequests()).isEmpty();
    }

    private List<Job> takenRequests() {
        return fixture.database.with(em -> new JobRuns(em).takeRequests());
    }

    @Test
    void nodesAreDeletedAfterADay() {
        fixture.database.run(em -> new JobRuns(em).heartbeat("old", fixture.instant(), fixture.instant(), "1"));
        fixture.later(Duration.ofHours(25));
        fixture.database.run(em -> new JobRuns(em).heartbeat("new", fixture.instant(), fixture.instant(), "1"));
        List<NodeRow> nodes = fixture.database.with(em -> new JobRuns(em).nodes());
        assertThat(nodes).extracting(NodeRow::name).containsExactly("new");
    }

    @Test
    void theNextRunOfADailyJobIsTonight() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(Job.DIGESTS.next(now, now)).isEqualTo(now.plusSeconds(60));
        assertThat(Job.RETENTION.next(null, now)).isBetween(now, now.plus(Duration.ofDays(1)));
    }
}
