package org.patientforum.shared.jobs;

/**
 * What one {@link Job} does: a bean of the scope {@code @Dependent} beside its feature. The {@link JobRunner} makes one of each kind and calls it when
 * {@link Job} says so and when somebody asks, on every node: what only one of them may do is claimed in the database or done under one of {@link Leases}. It
 * sees to it that a run waits for the one before, that its outcome is noted, and that failures are logged.
 */
public interface PeriodicJob {

    /** Which job this is. */
    Job job();

    /** Called once, before this node serves its first page. */
    default void begin() {}

    /** Does it once, outside any transaction. What it throws is noted and logged, and the job is tried again at its next time. */
    void run();

    /** Whether a run waits for the one before to end. Who says no takes care of itself how many runs go on. */
    default boolean alone() {
        return true;
    }
}
