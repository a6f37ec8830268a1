package org.patientforum.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MembershipService;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.staff.PostModerationService;
import org.patientforum.reading.Reader;
import org.patientforum.reading.Visibility;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.text.Excerpt;

/** The things that readers tell us about: whether a reader sees one, and what a page shows of it. */
@Dependent
class ReportTargets {

    private static final int EXCERPT = 200;

    private final PostModerationService stewardship;
    private final PostingService posting;
    private final MembershipService members;
    private final Visibility visibility;
    private final ModeratorRights rights;

    @Inject
    ReportTargets(
            PostModerationService stewardship,
            PostingService posting,
            MembershipService members,
            Visibility visibility,
            ModeratorRights rights) {
        this.rights = rights;
        this.stewardship = stewardship;
        this.posting = posting;
        this.members = members;
        this.visibility = visibility;
    }

    /** Locks the target until the transaction ends. Throws NotFound. */
    void lock(ReportTarget target) {
        switch (target.kind()) {
            case POST -> stewardship.lock(target.id());
            case DISCUSSION -> stewardship.lockForReporting(target.id());
            case MEMBER -> members.lockForReporting(target.id());
            case MESSAGE -> {
                // A message belongs to its own report, so only one case can be about it.
            }
        }
    }

    /** Locks the target so that reports on it are filed one after another. Throws NotFound also for an unpublished post. */
    void lockPublished(ReportTarget target) {
        if (target.kind() == ReportTarget.Kind.POST) {
            stewardship.lockedForReporting(target.id());
        } else {
            lock(target);
        }
    }

    /** Throws NotFound, as for a thing that does not exist, for who does not look after the group that it is in. */
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

    /** Throws NotFound if the reader does not see the thing. */
    void requireSeen(Reader reader, ReportTarget target) {
        switch (target.kind()) {
            case POST -> requireSeen(reader, posting.snapshot(target.id()));
            case DISCUSSION -> requireSeen(reader, posting.openingPost(target.id()));
            case MEMBER -> members.profile(target.id());
            case MESSAGE -> {
                // Everybody may write to staff.
            }
        }
    }

    private void requireSeen(Reader reader, PostSnapshot post) {
        visibility.requireShowsText(reader, post.state(), post.authorId());
    }

    /** The thing itself, or the opening post of a discussion that was merged into another one. */
    ReportTarget now(ReportTarget target) {
        if (target.kind() != ReportTarget.Kind.DISCUSSION) {
            return target;
        }
        return posting.placeNow(target.id(), 1)
                .filter(place -> place.discussionId() != target.id())
                .map(place -> ReportTarget.ofPost(place.postId()))
                .orElse(target);
    }

    /** What the report page shows. Throws NotFound if the reader does not see the thing. */
    ReportedThing shown(Reader reader, ReportTarget target) {
        requireSeen(reader, target);
        return switch (target.kind()) {
            case POST -> {
                PostSnapshot post = posting.snapshot(target.id());
                yield thing(target, post, post.place().number(), null);
            }
            case DISCUSSION -> {
                PostSnapshot post = posting.openingPost(target.id());
                yield thing(target, post, null, post.title());
            }
            case MEMBER -> {
                MemberProfile member = members.profile(target.id());
                yield new ReportedThing(target, null, null, member.pseudonym(), "");
            }
            case MESSAGE -> throw new NotFound("report");
        };
    }

    /** The same for somebody who does not see it any more: no word of it. Throws NotFound if there is no such thing. */
    ReportedThing unseen(ReportTarget target) {
        return switch (target.kind()) {
            case POST -> {
                PostSnapshot post = posting.snapshot(target.id());
                if (post.place().unpublished()) {
                    throw new NotFound("post");
                }
                yield new ReportedThing(target, post.place().number(), null, pseudonym(post), "");
            }
            case DISCUSSION -> new ReportedThing(target, null, "", pseudonym(posting.openingPost(target.id())), "");
            case MEMBER, MESSAGE -> throw new NotFound("report");
        };
    }

    private String pseudonym(PostSnapshot post) {
        return members.profile(post.authorId()).pseudonym();
    }

    private ReportedThing thing(ReportTarget target, PostSnapshot post, Integer number, String title) {
        String text = post.markdown();
        return new ReportedThing(target, number, title, pseudonym(post), Excerpt.of(text, EXCERPT));
    }
}
