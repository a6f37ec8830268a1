package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.MembershipService;
import org.patientforum.moderation.Standing;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reporting.ReportTarget;
import org.patientforum.reporting.ReportingService;

/** Looks up what cases are about, whatever kind of thing it is. */
@Dependent
public class CaseTargets {

    private static final int CONTEXT = 2;

    private final PostingService posting;
    private final MembershipService members;
    private final ReportingService reporting;

    @Inject
    public CaseTargets(PostingService posting, MembershipService members, ReportingService reporting) {
        this.posting = posting;
        this.members = members;
        this.reporting = reporting;
    }

    /** The target as it is now. Throws NotFound. */
    public TargetSnapshot snapshot(ReportTarget target) {
        return switch (target.kind()) {
            case POST -> written(target, posting.snapshot(target.id()));
            case DISCUSSION -> written(target, posting.openingPost(target.id()));
            case MEMBER -> {
                String pseudonym = members.profile(target.id()).pseudonym();
                yield new TargetSnapshot(target, null, target.id(), pseudonym, "", "");
            }
            case MESSAGE -> {
                String words = reporting.message(target.id());
                yield new TargetSnapshot(target, null, null, "", words, "");
            }
        };
    }

    /** A post with the text that waits. */
    public TargetSnapshot waiting(long postId) {
        return written(ReportTarget.ofPost(postId), posting.pendingSnapshot(postId));
    }

    private static TargetSnapshot written(ReportTarget target, PostSnapshot post) {
        return new TargetSnapshot(target, post.groupId(), post.authorId(), post.title(), post.markdown(), post.html());
    }

    /** The post that a case is about: the one reported, or the opening post of a discussion. Null if it is about none. */
    public PostSnapshot post(ReportTarget target) {
        return switch (target.kind()) {
            case POST -> posting.snapshot(target.id());
            case DISCUSSION -> posting.openingPost(target.id());
            case MEMBER, MESSAGE -> null;
        };
    }

    /** Whether the post started its discussion. */
    public boolean opens(long postId) {
        return posting.snapshot(postId).place().number() == 1;
    }

    /** How the target stands now, which says what can be decided. Throws NotFound. */
    public Standing standing(ReportTarget target) {
        return target.kind() == ReportTarget.Kind.POST
                ? Standing.of(target.kind(), posting.snapshot(target.id()).state(), posting.isHeld(target.id()))
                : Standing.NO_POST;
    }

    /** The posts that readers saw just before this one. */
    List<PostSnapshot> before(long postId) {
        return posting.postsBefore(postId, CONTEXT);
    }

    /** How many former texts of the post are kept. */
    public int formerTexts(PostSnapshot post) {
        return post == null ? 0 : posting.countFormerTexts(post.postId());
    }

    /** Null if there is nobody. */
    public String pseudonym(Long memberId) {
        return memberId == null ? null : members.profile(memberId).pseudonym();
    }
}
