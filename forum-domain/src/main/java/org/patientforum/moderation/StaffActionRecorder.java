package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.AdviceLinkTended;
import org.patientforum.posting.DiscussionTended;
import org.patientforum.posting.PostTended;

/** Writes what staff do with members, groups and discussions into the audit trail, in the transaction it happens in. */
@Dependent
class StaffActionRecorder {

    private static final int LONGEST_DETAILS = 1000;

    private final AuditTrail audit;

    @Inject
    StaffActionRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    void onDiscussion(@Observes DiscussionTended event) {
        AuditAction action = AuditAction.valueOf("DISCUSSION_" + event.change().name());
        String details = event.details();
        audit.record(
                event.actorId(),
                action,
                AuditObject.ofDiscussion(event.discussionId()),
                details.substring(0, Math.min(details.length(), LONGEST_DETAILS)));
    }

    void onPost(@Observes PostTended event) {
        AuditAction action = AuditAction.valueOf("POST_" + event.change().name());
        audit.record(event.actorId(), action, AuditObject.ofPost(event.postId()), event.details());
    }

    void onAdviceLink(@Observes AdviceLinkTended event) {
        AuditAction action = AuditAction.valueOf("ADVICE_LINK_" + event.change().name());
        audit.record(event.actorId(), action, new AuditObject(AuditObject.Kind.ADVICE_LINK, event.adviceLinkId()), "");
    }
}
