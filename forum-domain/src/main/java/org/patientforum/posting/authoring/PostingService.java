package org.patientforum.posting.authoring;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.members.terms.Participation;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostAddressees;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.ScreeningResult;
import org.patientforum.posting.quotes.QuoteFilter;
import org.patientforum.posting.text.PostContent;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.BrokenRules;

/**
 * Use cases of authors: start a discussion, reply, edit, withdraw. Each form carries a one-time token, the submission. Submitting a form twice with
 * the same text creates one post and returns its place both times; with another text it throws FormAlreadySent.
 */
@Stateless
public class PostingService {

    private Posts posts;
    private GroupService groups;
    private Participation participation;
    private Screening screening;
    private Submissions forms;
    private PostPublisher publisher;
    private AuthorEdits edits;
    private QuoteFilter quotes;

    protected PostingService() {}

    @Inject
    public PostingService(
            Posts posts,
            GroupService groups,
            Participation participation,
            Screening screening,
            Submissions forms,
            PostPublisher publisher,
            AuthorEdits edits) {
        this.posts = posts;
        this.groups = groups;
        this.participation = participation;
        this.screening = screening;
        this.forms = forms;
        this.publisher = publisher;
        this.edits = edits;
        this.quotes = new QuoteFilter(posts);
    }

    /**
     * Starts a discussion with its opening post. Throws InvalidInput, or BrokenRules for both title and text, GroupArchived, or what {@link
     * Participation#requireForPost} throws.
     */
    @RolesAllowed("member")
    public PostLocation startDiscussion(long actorId, long groupId, String title, String text, String submission) {
        BrokenRules.Collector broken = new BrokenRules.Collector();
        Supplier<String> checkedTitle = broken.take(() -> PostInput.title(title));
        Supplier<String> checkedText = broken.take(() -> PostInput.markdown(text));
        broken.throwIfAny();
        String cleanTitle = checkedTitle.get();
        String markdown = checkedText.get();
        GroupRow group = groups.lockedForStarting(groupId);
        Post.Sent sent = new Post.Sent(submission, Submissions.hash(cleanTitle, markdown));
        Optional<PostLocation> before = forms.findPost(actorId, submission, sent.hash());
        if (before.isPresent()) {
            return before.get();
        }
        participation.requireForPost(actorId);
        requireOpen(group);
        PostContent content = PostInput.rendered(markdown);
        ScreeningResult screened = screening.screen(actorId, group, cleanTitle, content);
        return publisher.start(groupId, cleanTitle, new PostPublisher.NewPost(actorId, content, null, sent, screened));
    }

    /**
     * Replies in a discussion, or in the one it was merged into, then without the reference to the answered post.
     *
     * @param replyTo number of the answered post, or null
     */
    @RolesAllowed("member")
    public PostLocation reply(
            long actorId, long discussionId, String text, @Nullable Integer replyTo, String submission) {
        String markdown = PostInput.markdown(text);
        Discussion discussion = posts.lockForReply(discussionId);
        Post.Sent sent = new Post.Sent(submission, Submissions.hash(null, markdown));
        Optional<PostLocation> before = forms.findPost(actorId, submission, sent.hash());
        if (before.isPresent()) {
            return before.get();
        }
        participation.requireForPost(actorId);
        requirePublished(discussion, actorId);
        GroupRow group = groups.group(discussion.groupId());
        requireOpen(group);
        boolean known = replyTo != null && replyTo > 0 && replyTo <= discussion.lastNumber();
        Integer answered = known && discussion.id() == discussionId ? replyTo : null;
        PostContent content = PostInput.rendered(quotes.withoutRemoved(discussion.id(), markdown));
        ScreeningResult screened = screening.screen(actorId, group, null, content);
        return publisher.reply(discussion, new PostPublisher.NewPost(actorId, content, answered, sent, screened));
    }

    /**
     * As {@link #reply}, but throws DuplicatePost or PartialDuplicatePost if the member posted the same or a similar reply within the last minutes.
     */
    @RolesAllowed("member")
    public PostLocation replyIfNew(
            long actorId, long discussionId, String text, @Nullable Integer replyTo, String submission) {
        long discussion = posts.lockForReply(discussionId).id();
        if (!forms.wasSubmitted(actorId, submission)) {
            forms.requireNoDuplicateReply(
                    actorId, discussion, PostInput.clean(text).strip());
        }
        return reply(actorId, discussionId, text, replyTo, submission);
    }

    /** As {@link #startDiscussion}, but throws DuplicatePost or PartialDuplicatePost like {@link #replyIfNew}. */
    @RolesAllowed("member")
    public PostLocation startIfNew(long actorId, long groupId, String title, String text, String submission) {
        groups.lockedForStarting(groupId);
        if (!forms.wasSubmitted(actorId, submission)) {
            String clean = PostInput.clean(text).strip();
            forms.requireNoDuplicateDiscussion(actorId, groupId, PostInput.titleLine(title), clean);
        }
        return startDiscussion(actorId, groupId, title, text, submission);
    }

    private static void requirePublished(Discussion discussion, long actorId) {
        if (discussion.unpublished()) {
            throw discussion.authorId() == actorId ? new DiscussionHeld() : new NotFound("discussion");
        }
    }

    private static void requireOpen(GroupRow group) {
        if (group.archived()) {
            throw new GroupArchived();
        }
    }

    /**
     * Edits the member's own post. Marks the post and keeps the former text unless it was posted only minutes ago. A held post stays held; an edit
     * that needs review is held while readers see the former text. Throws EditConflict if the text has changed since the author saw it.
     *
     * @param seen {@link PostSnapshot#fingerprint} of the text that the author saw
     */
    @RolesAllowed("member")
    public PostLocation edit(long actorId, long postId, String text, String seen) {
        String markdown = PostInput.markdown(text);
        Discussion discussion = posts.lockDiscussionOf(postId);
        Post post = lockOwnPost(actorId, postId);
        PostSnapshot now = pendingSnapshot(postId);
        if (!now.fingerprint().equals(seen) && !now.markdown().equals(markdown)) {
            throw new EditConflict();
        }
        participation.requireForPost(actorId);
        GroupRow group = groups.group(discussion.groupId());
        PostContent content = PostInput.rendered(quotes.withoutRemoved(discussion.id(), markdown));
        ScreeningResult screened =
                screening.screen(actorId, group, post.opens(discussion) ? discussion.title() : null, content);
        edits.change(discussion, post, content, screened);
        return new PostLocation(postId, discussion.id(), post.number());
    }

    /** Withdraws the member's own post; a published one leaves a marker. Throws PostNotEditable unless it is visible or held. */
    @RolesAllowed("member")
    public PostLocation withdraw(long actorId, long postId) {
        Discussion discussion = posts.lockDiscussionOf(postId);
        Post post = lockOwnPost(actorId, postId);
        edits.withdraw(discussion, post);
        return new PostLocation(postId, discussion.id(), post.number());
    }

    /** Previews the effects of a withdrawal. Throws NotAllowed or PostNotEditable. */
    @RolesAllowed("member")
    public WithdrawalPreview previewWithdrawal(long actorId, long postId) {
        PostSnapshot post = ownPost(actorId, postId);
        PostLocation location = post.location();
        return new WithdrawalPreview(
                post,
                location.number() == 1,
                posts.countRepliesOfOthers(location, actorId),
                posts.discussion(location.discussionId()).listedWithout(location.number()));
    }

    /** The member's own visible or held post, for editing; with its pending edit, if any. Throws NotAllowed or PostNotEditable. */
    @RolesAllowed("member")
    public PostSnapshot ownPost(long actorId, long postId) {
        PostSnapshot post = snapshot(postId);
        requireAuthor(actorId, post.authorId(), post.location().unpublished());
        if (post.state() != PostState.VISIBLE && post.state() != PostState.HELD) {
            throw new PostNotEditable(post.state());
        }
        return pendingSnapshot(postId);
    }

    /** Renders the Markdown for the preview. Throws InvalidInput, RateLimitExceeded, or what {@link Participation#requireForPreview} throws. */
    @RolesAllowed("member")
    public String preview(long actorId, String text) {
        participation.requireForPreview(actorId);
        return PostInput.text(text).html();
    }

    /** The current content of a post in any state. Callers check who may read it. */
    @PermitAll
    public PostSnapshot snapshot(long postId) {
        return posts.snapshot(postId).orElseThrow(() -> new NotFound("post"));
    }

    /** A post that can be quoted in a discussion: visible and part of it. Callers check who may read the discussion. */
    @PermitAll
    public Optional<PostSnapshot> quotable(long discussionId, long postId) {
        return posts.snapshot(postId)
                .filter(post ->
                        post.state() == PostState.VISIBLE && post.location().discussionId() == discussionId);
    }

    /** The visible posts directly before a post in its discussion, earliest first. For snapshots in cases only. */
    @PermitAll
    public List<PostSnapshot> postsBefore(long postId, int limit) {
        return posts.visibleBefore(location(postId), limit);
    }

    /** The current content of the opening post in any state. Callers check who may read it. */
    @PermitAll
    public PostSnapshot openingPost(long discussionId) {
        return posts.openingPost(discussionId).orElseThrow(() -> new NotFound("discussion"));
    }

    /** As {@link #snapshot}, with the pending edit, if any, in place of the text. For the author and for snapshots in cases only. */
    @PermitAll
    public PostSnapshot pendingSnapshot(long postId) {
        PostSnapshot post = snapshot(postId);
        return posts.heldPost(postId).map(hold -> hold.withPendingEdit(post)).orElse(post);
    }

    /** Whether the post or an edit of it is held for review. Shown to its author. */
    @PermitAll
    public boolean isHeld(long postId) {
        return posts.heldPost(postId).filter(HeldPost::waiting).isPresent();
    }

    /** The members a post addresses, in any state; empty if there is no such post. For notifications only. */
    @PermitAll
    public Optional<PostAddressees> addressees(long postId) {
        return posts.addressees(postId);
    }

    /** The number of former texts of a post. */
    @RolesAllowed("moderator")
    public int countFormerTexts(long postId) {
        return posts.countRevisions(postId);
    }

    /** The position of a post, for its permalink. */
    @PermitAll
    public PostLocation location(long postId) {
        return posts.location(postId).orElseThrow(() -> new NotFound("post"));
    }

    /** The current position of the post that had this number, or the next higher one, before it was transferred. For old addresses. */
    @PermitAll
    public Optional<PostLocation> currentPlace(long oldDiscussionId, int number) {
        return posts.currentPlace(oldDiscussionId, number);
    }

    private Post lockOwnPost(long actorId, long postId) {
        Post post = posts.lockPost(postId);
        requireAuthor(actorId, post.authorId(), post.unpublished());
        return post;
    }

    /** Throws NotAllowed unless the member is the author; NotFound for unpublished posts, whose existence others must not learn. */
    private static void requireAuthor(long actorId, long authorId, boolean unpublished) {
        if (actorId != authorId) {
            if (unpublished) {
                throw new NotFound("post");
            }
            throw new NotAllowed("notYourPost");
        }
    }
}
