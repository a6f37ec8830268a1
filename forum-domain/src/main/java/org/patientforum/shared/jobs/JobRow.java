package org.patientforum.shared.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as administrators see it.
 *
 * @param node where it ran last; empty if never
 * @param endedAt null while it runs
 * @param failure reason why the last run failed; null if it did not
 * @param failedAt time of the last failure
 * @param requestedAt time of an administrator's pending request; null if none
 */
public record JobRow(
        Job job,
        String node,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable Instant failedAt,
        @Nullable Instant requestedAt) {

    /** Whether the last run failed. */
    public boolean failing() {
        return failure != null;
    }

    /** Whether the job is running, as far as is known. */
    public boolean running() {
        return startedAt != null && endedAt == null;
    }
}
