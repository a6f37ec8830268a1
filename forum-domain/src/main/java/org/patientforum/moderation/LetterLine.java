package org.patientforum.moderation;

import java.time.Instant;

/**
 * A letter as a page shows it.
 *
 * @param reference of the report it is to
 * @param by pseudonym of who sent it, for staff only
 * @param answer null if there is none
 */
public record LetterLine(
        long id,
        LetterKind kind,
        RefusalReason refusal,
        String words,
        String reference,
        String by,
        Instant at,
        String answer,
        Instant answeredAt) {

    /** Whether it is a question that nobody has answered. */
    public boolean open() {
        return kind == LetterKind.QUESTION && answer == null;
    }
}
