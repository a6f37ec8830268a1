package org.patientforum.moderation.decisions;

import java.time.Instant;

/**
 * A measure of a decision as the case shows it.
 *
 * @param doneAt null while the decision only is proposed
 * @param undoneBy pseudonym of who undid it; null if nobody did
 */
public record MeasureLine(
        long id,
        long decisionId,
        MeasureKind kind,
        Instant until,
        String words,
        Instant doneAt,
        String undoneBy,
        Instant undoneAt) {

    /** Whether it is about the member rather than about what they wrote. */
    public boolean aboutMember() {
        return kind.aboutMember();
    }

    /** Whether it is done and can be undone. */
    public boolean undoable() {
        return doneAt != null && undoneAt == null && kind != MeasureKind.WARNING;
    }
}
