package org.patientforum.shared.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a long job came.
 *
 * @param begunAt when it began; what it writes is dated from here, whenever it goes on
 * @param stepsDone how many steps are done, and so the index of the next
 */
public record LongJobProgress(
        Instant begunAt, int stepsDone, @Nullable Instant doneAt) {

    /** Whether the job is done. */
    public boolean done() {
        return doneAt != null;
    }
}
