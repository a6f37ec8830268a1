package org.patientforum.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.shared.Sorting;

class JobColumnTest {

    private static final Job FIRST = Job.values()[0];
    private static final Job SECOND = Job.values()[1];
    private static final Job THIRD = Job.values()[2];

    private static final List<JobRow> JOBS =
            List.of(job(THIRD, "b", 1, 5, null), job(FIRST, "", null, null, null), job(SECOND, "a", 3, 4, "Disk full"));

    private static JobRow job(
            Job job, String node, @Nullable Integer started, @Nullable Integer ended, @Nullable String failure) {
        return new JobRow(job, node, second(started), second(ended), failure, null, null);
    }

    private static @Nullable Instant second(@Nullable Integer second) {
        return second == null ? null : Instant.ofEpochSecond(second);
    }

    @ParameterizedTest
    @CsvSource({
        "JOB, 0 1 2",
        "FAILURE, 1 2 0",
        "STARTED_AT, 2 1 0",
        "ENDED_AT, 1 2 0",
        "NODE, 0 1 2",
    })
    void sortsByEachColumn(JobColumn column, String jobs) {
        assertThat(Sorting.ascending(column).sorted(JOBS, column.comparator()))
                .extracting(row -> String.valueOf(row.job().ordinal()))
                .containsExactly(jobs.split(" "));
    }
}
