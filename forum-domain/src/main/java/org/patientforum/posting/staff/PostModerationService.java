package org.patientforum.posting.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.posting.Counting;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.Revision;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.DiscussionModerated.Change;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.PostStateChanged;
import org.patientforum.posting.events.PostingEvents;
import org.patientforum.posting.quotes.GoneQuotes;
import org.patientforum.posting.review.HeldPostPublisher;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.shared.NotFound;

/** What other features may change of discussions and posts: staff's decisions, and the counts of likes and followers. */
@Stateless
public class PostModerationService {

    private Posts posts;
    private HeldPostPublisher publication;
    private PostingEvents events;
    private ModeratorRights rights;
    private Counting counting;
    private AuditTrail audit;

    protected PostModerationService() {}

    @Inject
    public PostModerationService(
            Posts posts,
            HeldPostPublisher publication,
            PostingEvents events,
            ModeratorRights rights,
            Counting counting,
            AuditTrail audit) {
        this.counting = counting;
        this.audit = audit;
        this.posts = posts;
        this.publication = publication;
        this.events = events;
        this.rights = rights;
    }

    /**
     * Carries out a moderator's decision on a post. Throws NotFound for who does not look after its group, PostNotEditable if it was
     * withdrawn or deleted already.
     */
    @RolesAllowed("groupModerator")
    public void decideState(long actorId, long postId, PostState decided) {
        Discussion discussion = moderated(actorId, postId);
        Post post = posts.lockedPost(postId);
        PostState before = post.state();
        if (before == decided) {
            return;
        }
        post.decide(decided);
        if (post.unpublished() || decided == PostState.DELETED) { // then the change of it that waits goes with it
            posts.lockedHold(postId).ifPresent(posts::remove);
        }
        if (post.unpublished() && decided == PostState.VISIBLE) {
            publication.publish(discussion, post); // what was refused, after all
        } else {
            counting.stateChanged(discussion, post, before);
        }
        events.fire(new PostStateChanged(discussion.id(), postId, before, decided));
    }

    /**
     * Puts back the text that staff changed last, if it is still kept; the post is not marked as changed by staff any more. Throws
     * NotFound for who does not look after its group.
     */
    @RolesAllowed("groupModerator")
    public void giveBackText(long actorId, long postId) {
        Discussion discussion = moderated(actorId, postId);
        Post post = posts.lockedPost(postId);
        posts.revisions(postId).stream()
                .filter(Revision::byStaff)
                .findFirst()
                .flatMap(former -> post.unredact(former, publication.now()))
                .ifPresent(redacted -> {
                    posts.add(redacted);
                    publication.nothingTakenOut(postId);
                    discussion.textChanged();
                    events.fire(new PostEdited(discussion.id(), postId, post.authorId()));
                });
    }

    /** The post's discussion, locked. One that has no place yet gets it where the posts of its discussion are now, if that was merged. */
    private Discussion lockedDiscussionOf(long postId) {
        PostPlace place = posts.place(postId).orElseThrow(() -> new NotFound("post"));
        return place.unpublished() ? posts.lockedForReply(place.discussionId()) : posts.lockedDiscussionOf(postId);
    }

    private Discussion moderated(long actorId, long postId) {
        Discussion discussion = lockedDiscussionOf(postId);
        if (!rights.moderates(actorId, discussion.groupId())) {
            throw new NotFound("post");
        }
        return discussion;
    }

    /**
     * Shows a post again that was hidden or deleted wrongly; publishes a post, or the change of one, that was refused wrongly. Its
     * author may have withdrawn it meanwhile; then it stays withdrawn.
     */
    @RolesAllowed("groupModerator")
    public void giveBack(long actorId, long postId) {
        Discussion discussion = moderated(actorId, postId);
        Post post = posts.lockedPost(postId);
        PostState before = post.state();
        if (post.unpublished() && before == PostState.HIDDEN) {
            decideState(actorId, postId, PostState.VISIBLE);
        } else if (post.giveBack()) {
            counting.stateChanged(discussion, post, before);
            events.fire(new PostStateChanged(discussion.id(), postId, before, PostState.VISIBLE));
        } else {
            posts.lockedHold(postId).ifPresent(hold -> giveBack(discussion, post, hold));
        }
    }

    private void giveBack(Discussion discussion, Post post, HeldPost hold) {
        if (hold.changedText() != null && !hold.waiting() && post.state() == PostState.VISIBLE) {
            PostContent left = new GoneQuotes(posts).leftOut(post.discussionId(), hold.changedText());
            posts.add(post.rewrite(left, publication.now()));
            discussion.textChanged();
            events.fire(new PostEdited(post.discussionId(), post.id(), post.authorId()));
            posts.remove(hold);
        }
    }

    /** Removes the text of a deleted post and its former texts for good; its marker stays. Leaves any other post as it is. */
    @PermitAll
    public void forgetText(long postId) {
        if (posts.lockedPost(postId).forgetText()) {
            posts.revisions(postId).forEach(posts::remove);
        }
    }

    /** The texts a post had before its marked edits, latest first. Throws NotFound if there is no such post. */
    @RolesAllowed("moderator")
    public List<FormerText> formerTexts(long postId) {
        PostRenderer renderer = new PostRenderer();
        posts.post(postId);
        return posts.revisions(postId).stream()
                .map(text -> text.shown(renderer))
                .toList();
    }

    /**
     * Removes former texts of a post for good, and gives the ids of those removed. The post and its mark stay.
     *
     * @param formerTextId the one to remove, or null for all
     */
    @RolesAllowed("moderator")
    public List<Long> purgeFormerTexts(long postId, @Nullable Long formerTextId) {
        posts.lockedPost(postId);
        List<Revision> purged = posts.revisions(postId).stream()
                .filter(text -> formerTextId == null || formerTextId.equals(text.id()))
                .toList();
        if (purged.isEmpty()) {
            throw new NotFound("formerText");
        }
        purged.forEach(posts::remove);
        return purged.stream().map(Revision::id).toList();
    }

    /** Closes a discussion to new replies, or opens it again. */
    @RolesAllowed("moderator")
    public void close(long actorId, long discussionId, boolean closed) {
        posts.lockedDiscussion(discussionId).close(closed, null);
        events.fire(new DiscussionModerated(discussionId, closed ? Change.CLOSED : Change.OPENED));
        record(actorId, closed ? AuditAction.DISCUSSION_CLOSED : AuditAction.DISCUSSION_OPENED, discussionId);
    }

    /** Keeps a discussion on top of its group's list, or lets it go. */
    @RolesAllowed("moderator")
    public void pin(long actorId, long discussionId, boolean pinned) {
        posts.lockedDiscussion(discussionId).pin(pinned);
        events.fire(new DiscussionModerated(discussionId, pinned ? Change.PINNED : Change.UNPINNED));
        record(actorId, pinned ? AuditAction.DISCUSSION_PINNED : AuditAction.DISCUSSION_UNPINNED, discussionId);
    }

    private void record(long actorId, AuditAction action, long discussionId) {
        audit.record(actorId, action, AuditObject.ofDiscussion(discussionId), "");
    }

    /**
     * A post that everybody can see, locked so that likes are counted one after the other. Its discussion first, as everywhere:
     * else two could wait for each other. Throws PostNotEditable.
     */
    @RolesAllowed("member")
    public PostSnapshot lockedForLiking(long postId) {
        posts.lockedDiscussionOf(postId);
        Post post = posts.lockedPost(postId);
        requirePublished(post);
        if (post.state() != PostState.VISIBLE) {
            throw new PostNotEditable();
        }
        return posts.snapshot(postId).orElseThrow();
    }

    /** A post as it is now, its row locked so that its reports are filed one after the other. Throws NotFound. */
    @PermitAll
    public PostSnapshot lockedForReporting(long postId) {
        requirePublished(lockedInOrder(postId));
        return posts.snapshot(postId).orElseThrow();
    }

    /**
     * Locks a post, and its discussion first, for what is done about it besides: whoever locks something else, a case, does so afterwards.
     * Throws NotFound.
     */
    @PermitAll
    public void lock(long postId) {
        lockedInOrder(postId);
    }

    private Post lockedInOrder(long postId) {
        lockedDiscussionOf(postId);
        return posts.lockedPost(postId);
    }

    /** Locks a discussion so that its reports are filed one after the other. Throws NotFound. */
    @PermitAll
    public void lockForReporting(long discussionId) {
        posts.lockedDiscussion(discussionId);
    }

    /** Held posts are visible only to their author and staff. */
    private static void requirePublished(Post post) {
        if (post.unpublished()) {
            throw new NotFound("post");
        }
    }

    /** Changes the number of likes of a post and its discussion, by 1 or -1. */
    @RolesAllowed("member")
    public void countLikes(PostPlace place, int by) {
        posts.changeLikes(place, by);
    }

    /**
     * Locks a discussion so that its followers are counted one after the other, also for a link in a mail, and gives its id: that
     * of the discussion it was merged into, if it was. Throws NotFound, also if it waits and somebody else has started it.
     */
    @PermitAll
    public long lockForFollowing(long memberId, long discussionId) {
        Discussion discussion = posts.lockedForReply(discussionId);
        if (discussion.unpublished() && discussion.authorId() != memberId) {
            throw new NotFound("discussion");
        }
        return discussion.id();
    }

    /** Changes the number of followers of a discussion, by 1 or -1; also when a link in a mail stops a follow. */
    @PermitAll
    public void countFollowers(long discussionId, int by) {
        posts.changeFollowers(discussionId, by);
    }
}
