package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.posting.PostEdited;
import org.patientforum.posting.PostTended;
import org.patientforum.reporting.ReportTarget;

/**
 * A text that an open case is about was changed, so the case has another version: nobody decides about a text that they have not seen.
 * In the transaction that changes the text.
 */
@Dependent
class ChangedTargets {

    private final Cases cases;
    private final Targets targets;

    @Inject
    ChangedTargets(Cases cases, Targets targets) {
        this.cases = cases;
        this.targets = targets;
    }

    void onEdit(@Observes PostEdited event) {
        changed(event.discussionId(), event.postId());
    }

    void onTended(@Observes PostTended event) {
        if (event.change() == PostTended.Change.REDACTED) {
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
