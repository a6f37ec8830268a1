package org.patientforum.posting.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.HeldPostAlreadyDecided;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.events.HeldPostResolved;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.quotes.QuoteFilter;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Reviews held posts. Decisions refer to the version of the text that was read; if two moderators decide at once, one of them gets
 * HeldPostAlreadyDecided. Authors cannot decide on their own posts. Group moderators see the held posts of their own groups; to them, all others do
 * not exist.
 */
@Stateless
public class HeldPostService {

    private static final int MAX_COUNTED = 100;

    private Posts posts;
    private HeldPosts held;
    private HeldPostPublisher publisher;
    private Event<Object> events;
    private AuditTrail audit;
    private Clock clock;

    protected HeldPostService() {}

    @Inject
    public HeldPostService(
            Posts posts,
            HeldPosts held,
            HeldPostPublisher publisher,
            Event<Object> events,
            AuditTrail audit,
            Clock clock) {
        this.posts = posts;
        this.held = held;
        this.publisher = publisher;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The held posts, oldest first.
     *
     * @param reason restricts the list to this reason; null for all
     * @param first index of the first row, from 0
     */
    @RolesAllowed("groupModerator")
    public List<HeldPostRow> oldest(long actorId, @Nullable HoldReason reason, int first, int limit) {
        return held.sorted(actorId, reason, HeldPostColumn.USUAL_ORDER, first, limit);
    }

    /** The held posts in this order; otherwise like {@link #oldest}. */
    @RolesAllowed("groupModerator")
    public List<HeldPostRow> sorted(
            long actorId, @Nullable HoldReason reason, Sorting<HeldPostColumn> sorting, int first, int limit) {
        return held.sorted(actorId, reason, sorting, first, limit);
    }

    /**
     * The number of held posts.
     *
     * @param reason restricts the count to this reason; null for all
     */
    @RolesAllowed("groupModerator")
    public long count(long actorId, HoldReason reason) {
        return held.count(actorId, reason);
    }

    /** A held post with its text; empty if it is no longer held. Recorded in the audit trail. */
    @RolesAllowed("groupModerator")
    public Optional<HeldPostDetails> open(long actorId, long postId) {
        return held.row(actorId, postId).map(row -> file(actorId, row));
    }

    private HeldPostDetails file(long actorId, HeldPostRow row) {
        audit.record(actorId, AuditAction.POST_VIEWED, AuditObject.ofPost(row.postId()), "");
        Object[] texts = held.texts(row.postId());
        return new HeldPostDetails(
                row,
                (String) texts[0],
                (String) texts[1],
                (String) texts[2],
                posts.countPublished(row.authorId(), MAX_COUNTED));
    }

    /** Checks that the text is still held and unchanged. Throws HeldPostAlreadyDecided, ChangedMeanwhile, NotFound. */
    @RolesAllowed("groupModerator")
    public void requireWaiting(long actorId, long postId, int version) {
        PostLocation location = posts.location(postId).orElseThrow(() -> new NotFound("post"));
        held.requireModerated(actorId, posts.discussion(location.discussionId()).groupId());
        HeldPostRow row = held.row(actorId, postId).orElseThrow(HeldPostAlreadyDecided::new);
        if (row.version() != version) {
            throw new ChangedMeanwhile("heldTextChanged");
        }
    }

    /** Publishes the post or its pending edit. Throws HeldPostHidden if the post is hidden. */
    @RolesAllowed("groupModerator")
    public void approve(long actorId, long postId, int version, String words) {
        requireWords(words);
        Waiting waiting = publishable(actorId, postId, version);
        PostContent changed = waiting.hold().pendingEdit();
        if (changed == null) {
            publisher.publish(waiting.discussion(), waiting.post());
        } else {
            change(waiting, changed);
        }
        end(waiting, actorId, AuditAction.POST_APPROVED, HeldPostResolved.Outcome.APPROVED, words);
    }

    /** Publishes the post with staff's wording and keeps the author's text for staff. Throws HeldPostHidden if the post is hidden. */
    @RolesAllowed("groupModerator")
    public void editAndApprove(long actorId, long postId, int version, HeldPostEdit wording) {
        requireWords(wording.wordsToAuthor());
        PostContent text = PostInput.text(wording.text());
        Waiting waiting = publishable(actorId, postId, version);
        if (waiting.discussion().unpublished()) {
            waiting.discussion().retitle(PostInput.title(wording.title()));
        }
        if (waiting.hold().pendingEdit() == null) {
            publisher.publish(waiting.discussion(), waiting.post());
            posts.add(waiting.post().rewrite(text, clock.instant()));
        } else {
            change(waiting, text);
        }
        end(
                waiting,
                actorId,
                AuditAction.POST_EDITED_AND_APPROVED,
                HeldPostResolved.Outcome.EDITED_AND_APPROVED,
                wording.wordsToAuthor());
    }

    private void change(Waiting waiting, PostContent text) {
        Post post = waiting.post();
        PostContent left = new QuoteFilter(posts).withoutRemoved(post.discussionId(), text);
        post.edit(left, clock.instant()).ifPresent(posts::add);
        waiting.discussion().incrementRevision();
        events.fire(new PostEdited(post.discussionId(), post.id(), post.authorId()));
    }

    /**
     * Refuses the post or its pending edit. The author keeps the text and gets the message.
     *
     * @param words message to the author
     */
    @RolesAllowed("groupModerator")
    public void refuse(long actorId, long postId, int version, String words) {
        requireWords(words);
        Waiting waiting = waiting(actorId, postId, version);
        waiting.hold().refuse(words.strip());
        if (waiting.hold().pendingEdit() == null) {
            waiting.post().decide(PostState.HIDDEN);
            waiting.discussion().postStateChanged(waiting.post().number(), 0, PostState.HELD, PostState.HIDDEN);
        }
        ended(waiting.post(), actorId, AuditAction.POST_REFUSED, HeldPostResolved.Outcome.REFUSED, words);
    }

    private record Waiting(Discussion discussion, Post post, HeldPost hold) {}

    private Waiting publishable(long actorId, long postId, int version) {
        Waiting waiting = waiting(actorId, postId, version);
        if (!waiting.post().state().publishable()) {
            throw new HeldPostHidden();
        }
        return waiting;
    }

    private Waiting waiting(long actorId, long postId, int version) {
        PostLocation location = posts.location(postId).orElseThrow(() -> new NotFound("post"));
        Discussion discussion = posts.lockForReply(location.discussionId());
        held.requireModerated(actorId, discussion.groupId());
        Post post = posts.lockPost(postId);
        HeldPost hold = posts.lockHeldPost(postId).orElseThrow(HeldPostAlreadyDecided::new);
        hold.requireVersion(version);
        if (post.authorId() == actorId) {
            throw new NotAllowed("decideOnOwnPost");
        }
        return new Waiting(discussion, post, hold);
    }

    private void end(Waiting waiting, long actorId, AuditAction action, HeldPostResolved.Outcome end, String words) {
        posts.remove(waiting.hold());
        ended(waiting.post(), actorId, action, end, words);
    }

    private void ended(Post post, long actorId, AuditAction action, HeldPostResolved.Outcome end, String words) {
        audit.record(actorId, action, AuditObject.ofPost(post.id()), "");
        events.fire(new HeldPostResolved(post.id(), post.authorId(), actorId, end, words.strip()));
    }

    private static void requireWords(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new InvalidInput("heldWordsRefused.missing", HeldPost.MAX_MESSAGE_LENGTH);
        }
        if (words.strip().length() > HeldPost.MAX_MESSAGE_LENGTH) {
            throw new InvalidInput("heldWordsRefused.tooLong", HeldPost.MAX_MESSAGE_LENGTH);
        }
    }
}
