package org.patientforum.shared.jobs;

/**
 * The work of one {@link Job}: a {@code @Dependent} bean beside its feature. {@link JobRunner} creates one instance and calls it
 * on every node, on schedule and on request; work that only one node may do is claimed in the database or done under one of the
 * {@link Leases}. The runner prevents overlapping runs, records outcomes and logs failures.
 */
public interface PeriodicJob {

    /** The job that this bean runs. */
    Job job();

    /** Called once, before this node serves its first page. */
    default void start() {}

    /**
     * Runs the job once, outside any transaction. Exceptions are recorded and logged, and the job runs again at its next time.
     */
    void run();

    /** Whether runs must not overlap. A job that returns false limits concurrent runs itself. */
    default boolean exclusive() {
        return true;
    }
}
