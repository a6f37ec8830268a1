package org.patientforum.shared.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as administrators see it.
 *
 * @param node where it ran last; empty if it never did
 * @param endedAt null while it runs
 * @param failure what went wrong in the last run; null if nothing did
 * @param failedAt when it last went wrong
 * @param wantedAt since when somebody waits for it to run at once
 */
public record JobRow(
        Job job,
        String node,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable Instant failedAt,
        @Nullable Instant wantedAt) {

    /** Whether the last run went wrong. */
    public boolean failing() {
        return failure != null;
    }

    /** Whether it runs now, as far as we know. */
    public boolean running() {
        return startedAt != null && endedAt == null;
    }
}
