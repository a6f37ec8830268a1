package org.patientforum.moderation.casefile;

import java.time.Instant;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.Standing;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.text.Excerpt;

/**
 * A case as a list shows it.
 *
 * @param number a post's number in its discussion; null for any other target
 * @param excerpt the beginning of the reported text
 * @param claimedBy pseudonym of the moderator who has it or decided it, or null
 * @param post the state of the post that it is about; null for any other target
 * @param heldSince since when the post, or a change of it, waits for staff; null if neither does
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
        int version,
        PostState post,
        Instant heldSince) {

    private static final int EXCERPT = 120;

    public CaseRow {
        excerpt = excerpt == null ? null : Excerpt.of(excerpt, EXCERPT);
    }

    /** Whether it is worked on, and what it is about can be left as it is. */
    public boolean leavable() {
        boolean workedOn = state == CaseState.OPEN || state == CaseState.CLAIMED;
        return workedOn && Standing.of(target, post, heldSince != null).fits(DecisionAction.LEAVE);
    }

    /** Whether one of the staff has made it more urgent than its kind is. */
    public boolean escalated() {
        return state != CaseState.DECIDED && priority < kind.priority();
    }
}
