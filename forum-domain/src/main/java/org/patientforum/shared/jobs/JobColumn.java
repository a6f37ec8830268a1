package org.patientforum.shared.jobs;

import java.util.Comparator;

/** The columns by which the list of jobs can be sorted; unsorted, it stands in the order of {@link Job}. */
public enum JobColumn {
    JOB,
    /** Failed jobs first. */
    FAILURE,
    STARTED_AT,
    ENDED_AT,
    NODE;

    /** Compares jobs by this column; missing values come last. */
    public Comparator<JobRow> comparator() {
        return switch (this) {
            case JOB -> Comparator.comparing(JobRow::job);
            case FAILURE -> Comparator.comparing(JobRow::failure, nullsLast());
            case STARTED_AT -> Comparator.comparing(JobRow::startedAt, nullsLast());
            case ENDED_AT -> Comparator.comparing(JobRow::endedAt, nullsLast());
            case NODE -> Comparator.comparing(JobRow::node);
        };
    }

    private static <T extends Comparable<? super T>> Comparator<T> nullsLast() {
        return Comparator.nullsLast(Comparator.naturalOrder());
    }
}
