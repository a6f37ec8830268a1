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
 * A text that an open case is about was changed, so the case has another version: nobody decides about a text that they have not seen.
 * In the transaction that changes the text.
 */
@Dependent
public class ChangedTargets {

    private final Cases cases;
    private final CaseTargets targets;

    @Inject
    public ChangedTargets(Cases cases, CaseTargets targets) {
        this.cases = cases;
        this.targets = targets;
    }

    void onEdit(@Observes PostEdited event) {
        changed(event.discussionId(), event.postId());
    }

    void onTended(@Observes PostModerated event) {
        if (event.change() == PostModerated.Change.REDACTED) {
            changed(event.discussionId(), event.postId());
        }
    }

    private void changed(long discussionId, long postId) {
        cases.changed(ReportTarget.ofPost(postId));
        if (targets.opens(postId)) {
            cases.changed(ReportTarget.ofDiscussion(discussionId));
        }
    }
}
