package org.patientforum.moderation.messages;

import java.time.Instant;
import org.patientforum.moderation.RefusalReason;

/**
 * A message as shown on a page.
 *
 * @param reference reference of the report it belongs to
 * @param by pseudonym of the sender, visible to staff only
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

    /** Whether it is an unanswered question. */
    public boolean open() {
        return kind == CaseMessageKind.QUESTION && answer == null;
    }
}
