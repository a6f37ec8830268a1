package org.patientforum.moderation.messages;

import java.time.Instant;
import org.patientforum.moderation.RefusalReason;

/**
 * A letter as a page shows it.
 *
 * @param reference of the report it is to
 * @param by pseudonym of who sent it, for staff only
 * @param answer null if there is none
 */
public record CaseMessageRow(
        long id,
        CaseMessageKind kind,
        RefusalReason refusal,
        String words,
        String reference,
        String by,
        Instant at,
        String answer,
        Instant answeredAt) {

    /** Whether it is a question that nobody has answered. */
    public boolean open() {
        return kind == CaseMessageKind.QUESTION && answer == null;
    }
}
