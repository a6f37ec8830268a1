package org.patientforum.moderation.messages;

import java.time.Instant;
import java.util.List;

/**
 * The status of a report as its reporter reads it. It reveals nothing about the target, its author or other reporters.
 *
 * @param deletion whether it is a request for deletion
 * @param messages messages of staff to the reporter, oldest first
 */
public record ReportStatus(
        String reference, boolean deletion, State state, Instant madeAt, List<CaseMessageRow> messages) {

    /** The progress of the report. */
    public enum State {
        RECEIVED,
        /** A question of staff waits for an answer. */
        QUESTION,
        DECIDED,
        /** Decided; the requested deletion is refused. */
        REFUSED
    }

    /** The unanswered question; null if there is none. */
    public CaseMessageRow question() {
        return messages.stream().filter(CaseMessageRow::open).findFirst().orElse(null);
    }
}
