package org.patientforum.posting.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.ModeratorRights;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.RedactedWords;
import org.patientforum.posting.Revision;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.PostStateChanged;
import org.patientforum.posting.quotes.QuoteFilter;
import org.patientforum.posting.review.HeldPostPublisher;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.shared.NotFound;

/** Moderators' decisions on posts, and the former texts of posts. Throws NotFound, as for an unknown post, unless the actor moderates its group. */
@Stateless
public class PostModerationService {

    private Posts posts;
    private HeldPostPublisher publisher;
    private DiscussionCounter counter;
    private RedactedWords redacted;
    private ModeratorRights rights;
    private Event<Object> events;
    private Clock clock;

    protected PostModerationService() {}

    @Inject
    public PostModerationService(
            Posts posts,
            HeldPostPublisher publisher,
            DiscussionCounter counter,
            RedactedWords redacted,
            ModeratorRights rights,
            Event<Object> events,
            Clock clock) {
        this.posts = posts;
        this.publisher = publisher;
        this.counter = counter;
        this.redacted = redacted;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** Changes the state of a post by a moderator's decision. Throws PostNotEditable if it was withdrawn or deleted before. */
    @RolesAllowed("groupModerator")
    public void decideState(long actorId, long postId, PostState decided) {
        Discussion discussion = moderated(actorId, postId);
        Post post = posts.lockPost(postId);
        PostState before = post.state();
        if (before == decided) {
            return;
        }
        post.decide(decided);
        if (post.unpublished() || decided == PostState.DELETED) { // a pending edit is removed with its post
            posts.lockHeldPost(postId).ifPresent(posts::remove);
        }
        if (post.unpublished() && decided == PostState.VISIBLE) {
            publisher.publish(discussion, post); // an appeal against the refusal succeeded
        } else {
            counter.stateChanged(discussion, post, before);
        }
        events.fire(new PostStateChanged(discussion.id(), postId, before, decided));
    }

    /** Undoes the latest redaction, if the former text is still stored; the post is no longer marked as redacted. */
    @RolesAllowed("groupModerator")
    public void restoreText(long actorId, long postId) {
        Discussion discussion = moderated(actorId, postId);
        Post post = posts.lockPost(postId);
        posts.revisions(postId).stream()
                .filter(Revision::byStaff)
                .findFirst()
                .flatMap(former -> post.unredact(former, clock.instant()))
                .ifPresent(redaction -> {
                    posts.add(redaction);
                    redacted.delete(postId);
                    discussion.incrementRevision();
                    events.fire(new PostEdited(discussion.id(), postId, post.authorId()));
                });
    }

    private Discussion moderated(long actorId, long postId) {
        Discussion discussion = posts.lockDestinationOf(postId);
        if (!rights.moderates(actorId, discussion.groupId())) {
            throw new NotFound("post");
        }
        return discussion;
    }

    /**
     * Reverses a decision: shows a hidden or deleted post again, or publishes a refused post or edit. Posts that were withdrawn meanwhile stay
     * withdrawn.
     */
    @RolesAllowed("groupModerator")
    public void restore(long actorId, long postId) {
        Discussion discussion = moderated(actorId, postId);
        Post post = posts.lockPost(postId);
        PostState before = post.state();
        if (post.unpublished() && before == PostState.HIDDEN) {
            decideState(actorId, postId, PostState.VISIBLE);
        } else if (post.restore()) {
            counter.stateChanged(discussion, post, before);
            events.fire(new PostStateChanged(discussion.id(), postId, before, PostState.VISIBLE));
        } else {
            posts.lockHeldPost(postId).ifPresent(hold -> restore(discussion, post, hold));
        }
    }

    private void restore(Discussion discussion, Post post, HeldPost hold) {
        if (hold.pendingEdit() != null && !hold.waiting() && post.state() == PostState.VISIBLE) {
            PostContent left = new QuoteFilter(posts).withoutRemoved(post.discussionId(), hold.pendingEdit());
            posts.add(post.rewrite(left, clock.instant()));
            discussion.incrementRevision();
            events.fire(new PostEdited(post.discussionId(), post.id(), post.authorId()));
            posts.remove(hold);
        }
    }

    /** Deletes the text of a deleted post and its former texts permanently; the marker stays. Does nothing for posts in other states. */
    @PermitAll
    public void deleteText(long postId) {
        if (posts.lockPost(postId).deleteText()) {
            posts.revisions(postId).forEach(posts::remove);
        }
    }

    /** The texts before marked edits, latest first. Throws NotFound if there is no such post. */
    @RolesAllowed("moderator")
    public List<FormerText> formerTexts(long postId) {
        PostRenderer renderer = new PostRenderer();
        posts.post(postId);
        return posts.revisions(postId).stream()
                .map(text -> text.shown(renderer))
                .toList();
    }

    /**
     * Deletes former texts of a post permanently and returns their ids. The post stays marked as edited.
     *
     * @param formerTextId the text to delete; null for all
     */
    @RolesAllowed("moderator")
    public List<Long> purgeFormerTexts(long postId, @Nullable Long formerTextId) {
        posts.lockPost(postId);
        List<Revision> purged = posts.revisions(postId).stream()
                .filter(text -> formerTextId == null || formerTextId.equals(text.id()))
                .toList();
        if (purged.isEmpty()) {
            throw new NotFound("formerText");
        }
        purged.forEach(posts::remove);
        return purged.stream().map(Revision::id).toList();
    }
}
