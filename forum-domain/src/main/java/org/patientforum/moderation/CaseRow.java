package org.patientforum.moderation;

import java.time.Instant;

/**
 * A case as a list shows it.
 *
 * @param number the post's number in its discussion
 * @param excerpt the beginning of the reported text
 * @param claimedBy pseudonym of the moderator who has it or decided it, or null
 */
public record CaseRow(
        long id,
        CaseKind kind,
        CaseState state,
        Instant openedAt,
        Instant dueAt,
        int number,
        String title,
        String excerpt,
        int reports,
        String claimedBy,
        int version) {}
