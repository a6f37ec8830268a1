package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.MembershipService;
import org.patientforum.moderation.TargetState;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** Looks up the targets of cases, whatever their kind. */
@Dependent
public class CaseTargets {

    private static final int CONTEXT_POSTS = 2;

    private final PostingService posting;
    private final MembershipService members;
    private final ReportingService reporting;

    @Inject
    public CaseTargets(PostingService posting, MembershipService members, ReportingService reporting) {
        this.posting = posting;
        this.members = members;
        this.reporting = reporting;
    }

    /** The present state of the target. Throws NotFound. */
    public TargetSnapshot snapshot(ReportTarget target) {
        return switch (target.kind()) {
            case POST -> snapshotOf(target, posting.snapshot(target.id()));
            case DISCUSSION -> snapshotOf(target, posting.openingPost(target.id()));
            case MEMBER -> {
                String pseudonym = members.profile(target.id()).pseudonym();
                yield new TargetSnapshot(target, null, target.id(), pseudonym, "", "");
            }
            case MESSAGE -> {
                String words = reporting.messageText(target.id());
                yield new TargetSnapshot(target, null, null, "", words, "");
            }
        };
    }

    /** A post with the text that is held for review. */
    public TargetSnapshot heldSnapshot(long postId) {
        return snapshotOf(ReportTarget.ofPost(postId), posting.pendingSnapshot(postId));
    }

    private static TargetSnapshot snapshotOf(ReportTarget target, PostSnapshot post) {
        return new TargetSnapshot(target, post.groupId(), post.authorId(), post.title(), post.markdown(), post.html());
    }

    /**
     * The post a case is about: the reported post, or the opening post of the reported discussion; null for a member or
     * message.
     */
    public PostSnapshot post(ReportTarget target) {
        return switch (target.kind()) {
            case POST -> posting.snapshot(target.id());
            case DISCUSSION -> posting.openingPost(target.id());
            case MEMBER, MESSAGE -> null;
        };
    }

    /** Whether the post is the first of its discussion. */
    public boolean isOpeningPost(long postId) {
        return posting.snapshot(postId).location().number() == 1;
    }

    /** The present state of the target, which determines what can be decided. Throws NotFound. */
    public TargetState stateOf(ReportTarget target) {
        return target.kind() == ReportTarget.Kind.POST
                ? TargetState.of(target.kind(), posting.snapshot(target.id()).state(), posting.isHeld(target.id()))
                : TargetState.NO_POST;
    }

    /** The visible posts immediately before this one. */
    List<PostSnapshot> contextBefore(long postId) {
        return posting.postsBefore(postId, CONTEXT_POSTS);
    }

    /** The number of stored former texts of the post; 0 for null. */
    public int formerTextCount(PostSnapshot post) {
        return post == null ? 0 : posting.countFormerTexts(post.postId());
    }

    /** The member's pseudonym; null for null. */
    public String pseudonym(Long memberId) {
        return memberId == null ? null : members.profile(memberId).pseudonym();
    }
}
