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
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.HeldPost;
import org.patientforum.posting.Post;
import org.patientforum.posting.PostAddressees;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostPlace;
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
 * Starting a discussion, replying, editing, withdrawing. Each form carries a one-time token, the submission: sent twice with the same
 * text it makes one post, and the second answer is the first post's place; with another text it is refused (FormAlreadySent).
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
     * Starts a discussion with its opening post. Throws TextRefused, or SeveralRules for both title and text, GroupArchived, or
     * what {@link Participation#requireForPost} throws if the member may not write now.
     */
    @RolesAllowed("member")
    public PostPlace startDiscussion(long actorId, long groupId, String title, String text, String submission) {
        BrokenRules broken = new BrokenRules();
        Supplier<String> checkedTitle = broken.take(() -> PostInput.title(title));
        Supplier<String> checkedText = broken.take(() -> PostInput.markdown(text));
        broken.throwIfAny();
        String goodTitle = checkedTitle.get();
        String markdown = checkedText.get();
        GroupRow group = groups.lockedForStarting(groupId);
        Post.Sent sent = new Post.Sent(submission, Submissions.hash(goodTitle, markdown));
        Optional<PostPlace> before = forms.findPost(actorId, submission, sent.hash());
        if (before.isPresent()) {
            return before.get();
        }
        participation.requireForPost(actorId);
        requireOpen(group);
        PostContent written = PostInput.rendered(markdown);
        ScreeningResult screened = screening.screen(actorId, group, goodTitle, written);
        return publisher.start(groupId, goodTitle, new PostPublisher.NewPost(actorId, written, null, sent, screened));
    }

    /**
     * Replies in a discussion; if its posts went into another one meanwhile, there, without the mark of what it answers.
     *
     * @param replyTo number of the post it answers, or null
     */
    @RolesAllowed("member")
    public PostPlace reply(long actorId, long discussionId, String text, @Nullable Integer replyTo, String submission) {
        String markdown = PostInput.markdown(text);
        Discussion discussion = posts.lockForReply(discussionId);
        Post.Sent sent = new Post.Sent(submission, Submissions.hash(null, markdown));
        Optional<PostPlace> before = forms.findPost(actorId, submission, sent.hash());
        if (before.isPresent()) {
            return before.get();
        }
        participation.requireForPost(actorId);
        requirePublished(discussion, actorId);
        GroupRow group = groups.group(discussion.groupId());
        requireOpen(group);
        boolean known = replyTo != null && replyTo > 0 && replyTo <= discussion.lastNumber();
        Integer answered = known && discussion.id() == discussionId ? replyTo : null;
        PostContent written = PostInput.rendered(quotes.withoutRemoved(discussion.id(), markdown));
        ScreeningResult screened = screening.screen(actorId, group, null, written);
        return publisher.reply(discussion, new PostPublisher.NewPost(actorId, written, answered, sent, screened));
    }

    /**
     * As {@link #reply}; but throws JustPosted if the member replied with this text here a few minutes ago with another form, PartPosted if
     * with a part of it: to be asked unless they said that they mean it.
     */
    @RolesAllowed("member")
    public PostPlace replyUnlessDuplicate(
            long actorId, long discussionId, String text, @Nullable Integer replyTo, String submission) {
        long discussion = posts.lockForReply(discussionId).id();
        if (!forms.wasSubmitted(actorId, submission)) {
            forms.requireNoDuplicateReply(actorId, discussion, PostInput.clean(text).strip());
        }
        return reply(actorId, discussionId, text, replyTo, submission);
    }

    /** The same for a discussion. */
    @RolesAllowed("member")
    public PostPlace startUnlessDuplicate(long actorId, long groupId, String title, String text, String submission) {
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
     * Changes the text of one's own post; after the silent minutes the former text is kept and the post is marked. A post that
     * waits goes on waiting. What may not be published at once waits, and readers see the former text meanwhile. Throws
     * ChangedWhileEditing if the text is another one than the author saw.
     *
     * @param seen {@link PostSnapshot#fingerprint} of what the author had before them
     */
    @RolesAllowed("member")
    public PostPlace edit(long actorId, long postId, String text, String seen) {
        String markdown = PostInput.markdown(text);
        Discussion discussion = posts.lockDiscussionOf(postId);
        Post post = own(actorId, postId);
        PostSnapshot now = pendingSnapshot(postId);
        if (!now.fingerprint().equals(seen) && !now.markdown().equals(markdown)) {
            throw new EditConflict();
        }
        participation.requireForPost(actorId);
        GroupRow group = groups.group(discussion.groupId());
        PostContent written = PostInput.rendered(quotes.withoutRemoved(discussion.id(), markdown));
        ScreeningResult screened =
                screening.screen(actorId, group, post.opens(discussion) ? discussion.title() : null, written);
        edits.change(discussion, post, written, screened);
        return new PostPlace(postId, discussion.id(), post.number());
    }

    /** Takes one's own post back; a marker stays in its place, if it has one. Throws PostNotEditable if it is neither visible nor held. */
    @RolesAllowed("member")
    public PostPlace withdraw(long actorId, long postId) {
        Discussion discussion = posts.lockDiscussionOf(postId);
        Post post = own(actorId, postId);
        edits.withdraw(discussion, post);
        return new PostPlace(postId, discussion.id(), post.number());
    }

    /** What will happen if the member takes their own post back. Throws NotAllowed or PostNotEditable. */
    @RolesAllowed("member")
    public WithdrawalPreview previewWithdrawal(long actorId, long postId) {
        PostSnapshot post = ownPost(actorId, postId);
        PostPlace place = post.place();
        return new WithdrawalPreview(
                post,
                place.number() == 1,
                posts.countRepliesOfOthers(place, actorId),
                posts.discussion(place.discussionId()).listedWithout(place.number()));
    }

    /** The Markdown of one's own visible or held post, or of the change that waits, to edit it. Throws NotAllowed or PostNotEditable. */
    @RolesAllowed("member")
    public PostSnapshot ownPost(long actorId, long postId) {
        PostSnapshot post = snapshot(postId);
        requireAuthor(actorId, post.authorId(), post.place().unpublished());
        if (post.state() != PostState.VISIBLE && post.state() != PostState.HELD) {
            throw new PostNotEditable(post.state());
        }
        return pendingSnapshot(postId);
    }

    /**
     * The HTML that the Markdown would become, for the preview. Throws TextRefused, RateLimitExceeded for many previews in a short time, or
     * what {@link #reply} throws for who may not write now.
     */
    @RolesAllowed("member")
    public String preview(long actorId, String text) {
        participation.requireForPreview(actorId);
        return PostInput.text(text).html();
    }

    /** A post as it is now, whoever may see it. Callers answer for who reads it. */
    @PermitAll
    public PostSnapshot snapshot(long postId) {
        return posts.snapshot(postId).orElseThrow(() -> new NotFound("post"));
    }

    /** A post that everybody who reads the discussion can read there, to be quoted in it; empty for any other. Callers answer for who reads the discussion. */
    @PermitAll
    public Optional<PostSnapshot> quotable(long discussionId, long postId) {
        return posts.snapshot(postId)
                .filter(post ->
                        post.state() == PostState.VISIBLE && post.place().discussionId() == discussionId);
    }

    /** The visible posts just before a post of its discussion, earliest first. For freezing, never for a page. */
    @PermitAll
    public List<PostSnapshot> postsBefore(long postId, int limit) {
        return posts.visibleBefore(place(postId), limit);
    }

    /** The opening post of a discussion as it is now, whoever may see it. Callers answer for who reads it. */
    @PermitAll
    public PostSnapshot openingPost(long discussionId) {
        return posts.openingPost(discussionId).orElseThrow(() -> new NotFound("discussion"));
    }

    /** The same, with the change that waits in the place of the text. For freezing, never for a page that others read. */
    @PermitAll
    public PostSnapshot pendingSnapshot(long postId) {
        PostSnapshot post = snapshot(postId);
        return posts.heldPost(postId).map(hold -> hold.withPendingEdit(post)).orElse(post);
    }

    /** Whether the post, or a change of it, waits until staff have looked. For its author's page. */
    @PermitAll
    public boolean isHeld(long postId) {
        return posts.heldPost(postId).filter(HeldPost::waiting).isPresent();
    }

    /** Whom a post speaks to, whoever may see it; empty if there is no such post. For what tells members of it. */
    @PermitAll
    public Optional<PostAddressees> addressees(long postId) {
        return posts.addressees(postId);
    }

    /** How many former texts of a post are kept. */
    @RolesAllowed("moderator")
    public int countFormerTexts(long postId) {
        return posts.countRevisions(postId);
    }

    /** Where a post stands, for its permalink. */
    @PermitAll
    public PostPlace place(long postId) {
        return posts.place(postId).orElseThrow(() -> new NotFound("post"));
    }

    /** Where the post stands now that had this number, or the next, in a discussion whose posts went elsewhere. For old addresses. */
    @PermitAll
    public Optional<PostPlace> currentPlace(long oldDiscussionId, int number) {
        return posts.currentPlace(oldDiscussionId, number);
    }

    private Post own(long actorId, long postId) {
        Post post = posts.lockPost(postId);
        requireAuthor(actorId, post.authorId(), post.unpublished());
        return post;
    }

    /** Of a post that never was published nobody else learns that it is there. */
    private static void requireAuthor(long actorId, long authorId, boolean unpublished) {
        if (actorId != authorId) {
            if (unpublished) {
                throw new NotFound("post");
            }
            throw new NotAllowed("notYourPost");
        }
    }
}
