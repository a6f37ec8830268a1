package org.patientforum.moderation.decisions;

import java.time.Instant;

/**
 * A measure as shown with its case.
 *
 * @param doneAt when it took effect; null while the decision is only proposed
 * @param undoneBy pseudonym of the moderator who undid it; null if nobody did
 */
public record MeasureLine(
        long id,
        long decisionId,
        MeasureKind kind,
        Instant until,
        String message,
        Instant doneAt,
        String undoneBy,
        Instant undoneAt) {

    /** Whether it affects the member rather than their content. */
    public boolean aboutMember() {
        return kind.aboutMember();
    }

    /** Whether it is in effect and can be undone. */
    public boolean undoable() {
        return doneAt != null && undoneAt == null && kind != MeasureKind.WARNING;
    }
}
