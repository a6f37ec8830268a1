package org.patientforum.moderation;

import java.time.Instant;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.Excerpt;

/**
 * A case as a list shows it.
 *
 * @param number a post's number in its discussion; null for any other target
 * @param excerpt the beginning of the reported text
 * @param claimedBy pseudonym of the moderator who has it or decided it, or null
 */
public record CaseRow(
        long id,
        CaseKind kind,
        CaseState state,
        Instant openedAt,
        Instant dueAt,
        ReportTarget.Kind target,
        long targetId,
        Integer number,
        String title,
        String excerpt,
        int reports,
        String claimedBy,
        int priority,
        int version) {

    private static final int EXCERPT = 120;

    public CaseRow {
        excerpt = excerpt == null ? null : Excerpt.of(excerpt, EXCERPT);
    }

    /** Whether one of the staff has made it more urgent than its kind is. */
    public boolean escalated() {
        return state != CaseState.DECIDED && priority < kind.priority();
    }
}
