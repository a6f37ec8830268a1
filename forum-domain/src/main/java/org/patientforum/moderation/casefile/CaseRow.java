package org.patientforum.moderation.casefile;

import java.time.Instant;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.TargetState;
import org.patientforum.moderation.cases.CaseKind;
import org.patientforum.moderation.cases.CaseState;
import org.patientforum.posting.PostState;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.shared.text.Excerpt;

/**
 * A case in a list.
 *
 * @param number number of the post in its discussion; null for any other target
 * @param excerpt beginning of the reported text
 * @param claimedBy pseudonym of the moderator who has or decided it; null if there is none
 * @param post state of the target post; null for any other target
 * @param heldSince since when the post, or a change of it, has been held for review; null if neither is
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

    private static final int EXCERPT_LENGTH = 120;

    public CaseRow {
        excerpt = excerpt == null ? null : Excerpt.of(excerpt, EXCERPT_LENGTH);
    }

    /** Whether the case can be decided with LEAVE from the list. */
    public boolean leavable() {
        boolean workedOn = state == CaseState.OPEN || state == CaseState.CLAIMED;
        return workedOn && TargetState.of(target, post, heldSince != null).allows(DecisionAction.LEAVE);
    }

    /** Whether staff raised the priority above that of the kind. */
    public boolean escalated() {
        return state != CaseState.DECIDED && priority < kind.priority();
    }
}
