package org.patientforum.shared.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a long job.
 *
 * @param begunAt start; what the job writes is dated from here, also after a restart
 * @param stepsDone number of completed steps, which is the index of the next one
 */
public record LongJobProgress(
        Instant begunAt, int stepsDone, @Nullable Instant doneAt) {

    /** Whether the job is complete. */
    public boolean done() {
        return doneAt != null;
    }
}
