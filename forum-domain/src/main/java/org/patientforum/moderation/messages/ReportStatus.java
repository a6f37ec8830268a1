package org.patientforum.moderation.messages;

import java.time.Instant;
import java.util.List;

/**
 * What one who reported reads of it: nothing about the thing, its author or who else reported.
 *
 * @param deletion whether they asked for something to be deleted
 * @param letters of staff to them, earliest first
 */
public record ReportStatus(
        String reference, boolean deletion, State state, Instant madeAt, List<CaseMessageRow> letters) {

    /** Where it stands. */
    public enum State {
        RECEIVED,
        /** We have asked something. */
        QUESTION,
        DECIDED,
        /** Decided, and what was asked for is not deleted. */
        REFUSED
    }

    /** The question that waits for an answer; null if none does. */
    public CaseMessageRow question() {
        return letters.stream().filter(CaseMessageRow::open).findFirst().orElse(null);
    }
}
