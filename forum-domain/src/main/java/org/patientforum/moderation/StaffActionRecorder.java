package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupChanged;
import org.patientforum.groups.GroupModeratorChanged;
import org.patientforum.members.MemberSanctioned;
import org.patientforum.members.MemberTended;
import org.patientforum.members.MemberUnmasked;
import org.patientforum.members.RoleChanged;
import org.patientforum.members.TermsPublished;
import org.patientforum.posting.AdviceLinkTended;
import org.patientforum.posting.DiscussionTended;
import org.patientforum.posting.PostTended;
import org.patientforum.settings.SettingChanged;
import org.patientforum.shared.jobs.JobAskedFor;

/** Writes what staff do with members, groups and discussions into the audit trail, in the transaction it happens in. */
@Dependent
class StaffActionRecorder {

    private static final int LONGEST_DETAILS = 1000;

    private final AuditTrail audit;

    @Inject
    StaffActionRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    void onRole(@Observes RoleChanged event) {
        audit.record(
                event.actorId(),
                AuditAction.ROLE_CHANGED,
                AuditObject.ofMember(event.memberId()),
                "from=%s to=%s".formatted(event.from(), event.to()));
    }

    /** The words are staff's own; they are kept, because only the trail tells later why somebody could not write. */
    void onSanction(@Observes MemberSanctioned event) {
        AuditAction action = switch (event.change()) {
            case WARNED -> AuditAction.MEMBER_WARNED;
            case MADE_READ_ONLY -> AuditAction.MEMBER_MADE_READ_ONLY;
            case SUSPENDED -> AuditAction.MEMBER_SUSPENDED;
            case LIFTED -> AuditAction.SUSPENSION_LIFTED;
        };
        String until = event.until() == null ? "" : " until=" + event.until();
        audit.record(
                event.actorId(),
                action,
                AuditObject.ofMember(event.memberId()),
                "sanction=%d%s reason=%s".formatted(event.sanctionId(), until, event.words()));
    }

    void onMember(@Observes MemberTended event) {
        AuditAction action = AuditAction.valueOf("MEMBER_" + event.change().name());
        audit.record(event.actorId(), action, AuditObject.ofMember(event.memberId()), "");
    }

    void onUnmasking(@Observes MemberUnmasked event) {
        audit.record(
                event.actorId(),
                AuditAction.MEMBER_UNMASKED,
                AuditObject.ofMember(event.memberId()),
                "reason=" + event.reason());
    }

    void onGroupModerator(@Observes GroupModeratorChanged event) {
        audit.record(
                event.actorId(),
                event.chosen() ? AuditAction.GROUP_MODERATOR_CHOSEN : AuditAction.GROUP_MODERATOR_REMOVED,
                AuditObject.ofGroup(event.groupId()),
                "member=" + event.memberId());
    }

    void onGroup(@Observes GroupChanged event) {
        AuditAction action = AuditAction.valueOf("GROUP_" + event.change().name());
        audit.record(event.actorId(), action, AuditObject.ofGroup(event.groupId()), "");
    }

    /** What it was and became is in the settings' own history, under the same number. */
    void onSetting(@Observes SettingChanged event) {
        audit.record(
                event.actorId(),
                AuditAction.SETTING_CHANGED,
                new AuditObject(AuditObject.Kind.SETTING, event.changeId()),
                "setting=%s version=%d reason=%s".formatted(event.key(), event.version(), event.reason()));
    }

    void onJob(@Observes JobAskedFor event) {
        audit.record(
                event.actorId(),
                AuditAction.JOB_STARTED,
                new AuditObject(AuditObject.Kind.JOB, event.job().ordinal()),
                "job=" + event.job());
    }

    void onTerms(@Observes TermsPublished event) {
        audit.record(
                event.actorId(),
                AuditAction.TERMS_PUBLISHED,
                new AuditObject(AuditObject.Kind.TERMS, event.version()),
                "");
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
