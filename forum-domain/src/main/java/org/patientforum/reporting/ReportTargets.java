package org.patientforum.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MembershipService;
import org.patientforum.posting.EngagementService;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reading.Reader;
import org.patientforum.reading.Visibility;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.text.Excerpt;

/** Looks up and locks the targets of reports, and checks who may see them. */
@Dependent
class ReportTargets {

    private static final int EXCERPT_LENGTH = 200;

    private final EngagementService engagement;
    private final PostingService posting;
    private final MembershipService members;
    private final Visibility visibility;
    private final ModeratorRights rights;

    @Inject
    ReportTargets(
            EngagementService engagement,
            PostingService posting,
            MembershipService members,
            Visibility visibility,
            ModeratorRights rights) {
        this.rights = rights;
        this.engagement = engagement;
        this.posting = posting;
        this.members = members;
        this.visibility = visibility;
    }

    /** Locks the target until the transaction ends. Throws NotFound. */
    void lock(ReportTarget target) {
        switch (target.kind()) {
            case POST -> engagement.lockPost(target.id());
            case DISCUSSION -> engagement.lockDiscussion(target.id());
            case MEMBER -> members.lockForReporting(target.id());
            case MESSAGE -> {
                // a message belongs to its own report, so no other report is about it
            }
        }
    }

    /** Locks the target so that reports on it are filed one after another. Throws NotFound also for an unpublished post. */
    void lockPublished(ReportTarget target) {
        if (target.kind() == ReportTarget.Kind.POST) {
            engagement.lockPostForReporting(target.id());
        } else {
            lock(target);
        }
    }

    /** Throws NotFound, as for a missing target, if the actor does not moderate the target's group. */
    void requireModerated(long actorId, ReportTarget target) {
        Long group = switch (target.kind()) {
            case POST -> posting.snapshot(target.id()).groupId();
            case DISCUSSION -> posting.openingPost(target.id()).groupId();
            case MEMBER, MESSAGE -> null;
        };
        if (!rights.moderates(actorId, group)) {
            throw new NotFound(target.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Throws NotFound if the reader cannot see the target. */
    void requireVisible(Reader reader, ReportTarget target) {
        switch (target.kind()) {
            case POST -> requireVisible(reader, posting.snapshot(target.id()));
            case DISCUSSION -> requireVisible(reader, posting.openingPost(target.id()));
            case MEMBER -> members.profile(target.id());
            case MESSAGE -> {
                // everyone may write to staff
            }
        }
    }

    private void requireVisible(Reader reader, PostSnapshot post) {
        visibility.requireShowsText(reader, post.state(), post.authorId());
    }

    /** The target itself, or the opening post of a discussion that was merged into another one. */
    ReportTarget current(ReportTarget target) {
        if (target.kind() != ReportTarget.Kind.DISCUSSION) {
            return target;
        }
        return posting.currentPlace(target.id(), 1)
                .filter(location -> location.discussionId() != target.id())
                .map(location -> ReportTarget.ofPost(location.postId()))
                .orElse(target);
    }

    /** What the report page shows. Throws NotFound if the reader cannot see the target. */
    ReportTargetSummary preview(Reader reader, ReportTarget target) {
        requireVisible(reader, target);
        return switch (target.kind()) {
            case POST -> {
                PostSnapshot post = posting.snapshot(target.id());
                yield postSummary(target, post, post.location().number(), null);
            }
            case DISCUSSION -> {
                PostSnapshot post = posting.openingPost(target.id());
                yield postSummary(target, post, null, post.title());
            }
            case MEMBER -> {
                MemberProfile member = members.profile(target.id());
                yield new ReportTargetSummary(target, null, null, member.pseudonym(), "");
            }
            case MESSAGE -> throw new NotFound("report");
        };
    }

    /**
     * What the report page shows, without the text, to a reader who can no longer see the target. Throws NotFound if
     * the target was never published.
     */
    ReportTargetSummary previewInvisible(ReportTarget target) {
        return switch (target.kind()) {
            case POST -> {
                PostSnapshot post = posting.snapshot(target.id());
                if (post.location().unpublished()) {
                    throw new NotFound("post");
                }
                yield new ReportTargetSummary(target, post.location().number(), null, pseudonym(post), "");
            }
            case DISCUSSION ->
                new ReportTargetSummary(target, null, "", pseudonym(posting.openingPost(target.id())), "");
            case MEMBER, MESSAGE -> throw new NotFound("report");
        };
    }

    private String pseudonym(PostSnapshot post) {
        return members.profile(post.authorId()).pseudonym();
    }

    private ReportTargetSummary postSummary(ReportTarget target, PostSnapshot post, Integer number, String title) {
        String markdown = post.markdown();
        return new ReportTargetSummary(target, number, title, pseudonym(post), Excerpt.of(markdown, EXCERPT_LENGTH));
    }
}
