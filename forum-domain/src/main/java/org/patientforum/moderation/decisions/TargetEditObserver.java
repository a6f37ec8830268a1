package org.patientforum.moderation.decisions;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.moderation.cases.CaseTargets;
import org.patientforum.moderation.cases.Cases;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.PostModerated;
import org.patientforum.reporting.ReportTarget;

/**
 * Increments the version of open cases when the text of their target changes, in the same transaction. Moderators
 * therefore decide only on text they have seen.
 */
@Dependent
public class TargetEditObserver {

    private final Cases cases;
    private final CaseTargets targets;

    @Inject
    public TargetEditObserver(Cases cases, CaseTargets targets) {
        this.cases = cases;
        this.targets = targets;
    }

    void onEdit(@Observes PostEdited event) {
        incrementCaseVersions(event.discussionId(), event.postId());
    }

    void onModeration(@Observes PostModerated event) {
        if (event.change() == PostModerated.Change.REDACTED) {
            incrementCaseVersions(event.discussionId(), event.postId());
        }
    }

    private void incrementCaseVersions(long discussionId, long postId) {
        cases.incrementVersion(ReportTarget.ofPost(postId));
        if (targets.isOpeningPost(postId)) {
            cases.incrementVersion(ReportTarget.ofDiscussion(discussionId));
        }
    }
}
