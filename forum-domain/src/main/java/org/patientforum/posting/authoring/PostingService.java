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
import org.patientforum.posting.ChangedWhileEditing;
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
import org.patientforum.posting.quotes.GoneQuotes;
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
    private WritingRights rights;
    private PostPublisher newPosts;
    private AuthorEdits changes;
    private GoneQuotes quotes;

    protected PostingService() {}

    @Inject
    public PostingService(
            Posts posts, GroupService groups, WritingRights rights, PostPublisher newPosts, AuthorEdits changes) {
        this.posts = posts;
        this.groups = groups;
        this.rights = rights;
        this.newPosts = newPosts;
        this.changes = changes;
        this.quotes = new GoneQuotes(posts);
    }

    /**
     * Starts a discussion with its opening post. Throws TextRefused, or BrokenRules for both title and text, GroupArchived, or
     * what WritingRights throws if the member may not write now.
     */
    @RolesAllowed("member")
    public PostPlace startDiscussion(long actorId, long groupId, String title, String text, String submission) {
        BrokenRules.Collector broken = new BrokenRules.Collector();
        Supplier<String> checkedTitle = broken.take(() -> PostInput.title(title));
        Supplier<String> checkedText = broken.take(() -> PostInput.markdown(text));
        broken.throwIfAny();
        String goodTitle = checkedTitle.get();
        String markdown = checkedText.get();
        GroupRow group = groups.lockedForStarting(groupId);
        Post.Sent sent = new Post.Sent(submission, SentForms.hash(goodTitle, markdown));
        Optional<PostPlace> before = newPosts.forms().postedBefore(actorId, submission, sent.hash());
        if (before.isPresent()) {
            return before.get();
        }
        rights.requireMayWrite(actorId);
        requireOpen(group);
        PostContent written = PostInput.rendered(markdown);
        ScreeningResult screened = rights.screen(actorId, group, goodTitle, written);
        return newPosts.start(groupId, goodTitle, new PostPublisher.Wish(actorId, written, null, sent, screened));
    }

    /**
     * Replies in a discussion; if its posts went into another one meanwhile, there, without the mark of what it answers.
     *
     * @param replyTo number of the post it answers, or null
     */
    @RolesAllowed("member")
    public PostPlace reply(long actorId, long discussionId, String text, @Nullable Integer replyTo, String submission) {
        String markdown = PostInput.markdown(text);
        Discussion discussion = posts.lockedForReply(discussionId);
        Post.Sent sent = new Post.Sent(submission, SentForms.hash(null, markdown));
        Optional<PostPlace> before = newPosts.forms().postedBefore(actorId, submission, sent.hash());
        if (before.isPresent()) {
            return before.get();
        }
        rights.requireMayWrite(actorId);
        requirePublished(discussion, actorId);
        GroupRow group = groups.group(discussion.groupId());
        requireOpen(group);
        boolean known = replyTo != null && replyTo > 0 && replyTo <= discussion.lastNumber();
        Integer answered = known && discussion.id() == discussionId ? replyTo : null;
        PostContent written = PostInput.rendered(quotes.leftOut(discussion.id(), markdown));
        ScreeningResult screened = rights.screen(actorId, group, null, written);
        return newPosts.reply(discussion, new PostPublisher.Wish(actorId, written, answered, sent, screened));
    }

    /**
     * As {@link #reply}; but throws JustPosted if the member replied with this text here a few minutes ago with another form, PartPosted if
     * with a part of it: to be asked unless they said that they mean it.
     */
    @RolesAllowed("member")
    public PostPlace replyUnlessPosted(
            long actorId, long discussionId, String text, @Nullable Integer replyTo, String submission) {
        long discussion = posts.lockedForReply(discussionId).id();
        SentForms forms = newPosts.forms();
        if (!forms.madePost(actorId, submission)) {
            forms.requireNewReply(actorId, discussion, PostInput.clean(text).strip());
        }
        return reply(actorId, discussionId, text, replyTo, submission);
    }

    /** The same for a discussion. */
    @RolesAllowed("member")
    public PostPlace startUnlessPosted(long actorId, long groupId, String title, String text, String submission) {
        groups.lockedForStarting(groupId);
        SentForms forms = newPosts.forms();
        if (!forms.madePost(actorId, submission)) {
            String clean = PostInput.clean(text).strip();
            forms.requireNewDiscussion(actorId, groupId, PostInput.titleLine(title), clean);
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
        Discussion discussion = posts.lockedDiscussionOf(postId);
        Post post = own(actorId, postId);
        PostSnapshot now = waitingSnapshot(postId);
        if (!now.fingerprint().equals(seen) && !now.markdown().equals(markdown)) {
            throw new ChangedWhileEditing();
        }
        rights.requireMayWrite(actorId);
        GroupRow group = groups.group(discussion.groupId());
        PostContent written = PostInput.rendered(quotes.leftOut(discussion.id(), markdown));
        ScreeningResult screened =
                rights.screen(actorId, group, post.opens(discussion) ? discussion.title() : null, written);
        changes.change(discussion, post, written, screened);
        return new PostPlace(postId, discussion.id(), post.number());
    }

    /** Takes one's own post back; a marker stays in its place, if it has one. Throws PostNotEditable if it is neither visible nor held. */
    @RolesAllowed("member")
    public PostPlace withdraw(long actorId, long postId) {
        Discussion discussion = posts.lockedDiscussionOf(postId);
        Post post = own(actorId, postId);
        changes.withdraw(discussion, post);
        return new PostPlace(postId, discussion.id(), post.number());
    }

    /** What will happen if the member takes their own post back. Throws NotAllowed or PostNotEditable. */
    @RolesAllowed("member")
    public Withdrawal withdrawal(long actorId, long postId) {
        PostSnapshot post = ownPost(actorId, postId);
        PostPlace place = post.place();
        return new Withdrawal(
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
        return waitingSnapshot(postId);
    }

    /**
     * The HTML that the Markdown would become, for the preview. Throws TextRefused, RateLimitExceeded for many previews in a short time, or
     * what {@link #reply} throws for who may not write now.
     */
    @RolesAllowed("member")
    public String preview(long actorId, String text) {
        rights.requireMayPreview(actorId);
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
    public List<PostSnapshot> postsBefore(long postId, int atMost) {
        return posts.before(place(postId), atMost);
    }

    /** The opening post of a discussion as it is now, whoever may see it. Callers answer for who reads it. */
    @PermitAll
    public PostSnapshot openingPost(long discussionId) {
        return posts.openingPost(discussionId).orElseThrow(() -> new NotFound("discussion"));
    }

    /** The same, with the change that waits in the place of the text. For freezing, never for a page that others read. */
    @PermitAll
    public PostSnapshot waitingSnapshot(long postId) {
        PostSnapshot post = snapshot(postId);
        return posts.hold(postId).map(hold -> hold.shown(post)).orElse(post);
    }

    /** Whether the post, or a change of it, waits until staff have looked. For its author's page. */
    @PermitAll
    public boolean waits(long postId) {
        return posts.hold(postId).filter(HeldPost::waiting).isPresent();
    }

    /** Whom a post speaks to, whoever may see it; empty if there is no such post. For what tells members of it. */
    @PermitAll
    public Optional<PostAddressees> addressees(long postId) {
        return posts.addressees(postId);
    }

    /** How many former texts of a post are kept. */
    @RolesAllowed("moderator")
    public int formerTextCount(long postId) {
        return posts.countRevisions(postId);
    }

    /** Where a post stands, for its permalink. */
    @PermitAll
    public PostPlace place(long postId) {
        return posts.place(postId).orElseThrow(() -> new NotFound("post"));
    }

    /** Where the post stands now that had this number, or the next, in a discussion whose posts went elsewhere. For old addresses. */
    @PermitAll
    public Optional<PostPlace> placeNow(long oldDiscussionId, int number) {
        return posts.placeNow(oldDiscussionId, number);
    }

    private Post own(long actorId, long postId) {
        Post post = posts.lockedPost(postId);
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
