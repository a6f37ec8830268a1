package org.patientforum.posting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.shared.BrokenRules;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/**
 * Starting a discussion, replying, editing, withdrawing. Each form carries a one-time token, the submission: sent twice it
 * makes one post, and the second answer is the first post's place.
 */
@Stateless
public class PostingService {

    private Posts posts;
    private GroupService groups;
    private WritingRights rights;
    private PostingEvents events;
    private Clock clock;

    protected PostingService() {}

    @Inject
    public PostingService(Posts posts, GroupService groups, WritingRights rights, PostingEvents events, Clock clock) {
        this.posts = posts;
        this.groups = groups;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a discussion with its opening post. Throws TextRefused, or SeveralRules for both title and text, GroupArchived, or
     * what WritingRights throws if the member may not write now.
     */
    @RolesAllowed("member")
    public PostPlace startDiscussion(long actorId, long groupId, String title, String text, String submission) {
        BrokenRules broken = new BrokenRules();
        String goodTitle = broken.orNull(() -> Writing.title(title));
        Text written = broken.orNull(() -> Writing.text(text));
        broken.throwIfAny();
        GroupRow group = groups.lockedForStarting(groupId);
        Optional<PostPlace> before = posts.bySubmission(submission, actorId);
        if (before.isPresent()) {
            return before.get();
        }
        rights.requireMayWrite(actorId);
        requireOpen(group);
        Instant now = clock.instant();
        Discussion discussion = new Discussion(groupId, actorId, goodTitle, now);
        posts.add(discussion);
        groups.discussionStarted(groupId);
        PostPlace place = write(discussion, new NewPost(actorId, written, null, submission), now);
        events.fire(new DiscussionStarted(discussion.id(), place.postId(), actorId));
        return place;
    }

    /**
     * Replies in a discussion; if its posts went into another one meanwhile, there, without the mark of what it answers.
     *
     * @param replyTo number of the post it answers, or null
     */
    @RolesAllowed("member")
    public PostPlace reply(long actorId, long discussionId, String text, Integer replyTo, String submission) {
        Text written = Writing.text(text);
        Discussion discussion = posts.lockedForReply(discussionId);
        Optional<PostPlace> before = posts.bySubmission(submission, actorId);
        if (before.isPresent()) {
            return before.get();
        }
        rights.requireMayWrite(actorId);
        requireOpen(groups.group(discussion.groupId()));
        boolean known = replyTo != null && replyTo > 0 && replyTo <= discussion.lastNumber();
        Integer answered = known && discussion.id() == discussionId ? replyTo : null;
        PostPlace place = write(discussion, new NewPost(actorId, written, answered, submission), clock.instant());
        events.fire(new ReplyPosted(discussion.id(), place.postId(), actorId));
        return place;
    }

    private record NewPost(long authorId, Text text, Integer replyTo, String submission) {}

    private PostPlace write(Discussion discussion, NewPost wish, Instant now) {
        int number = discussion.nextNumber(wish.authorId(), now);
        Post post = new Post(
                new Post.Place(discussion.id(), number, wish.replyTo()),
                wish.authorId(),
                wish.text(),
                wish.submission(),
                now);
        posts.add(post);
        return new PostPlace(post.id(), discussion.id(), number);
    }

    private static void requireOpen(GroupRow group) {
        if (group.archived()) {
            throw new GroupArchived();
        }
    }

    /** Changes the text of one's own post; after the silent minutes the former text is kept and the post is marked. */
    @RolesAllowed("member")
    public PostPlace edit(long actorId, long postId, String text) {
        Text written = Writing.text(text);
        Discussion discussion = posts.lockedDiscussionOf(postId);
        Post post = own(actorId, postId);
        rights.requireMayWrite(actorId);
        post.edit(written, clock.instant()).ifPresent(posts::add);
        discussion.textChanged();
        events.fire(new PostEdited(discussion.id(), postId, actorId));
        return new PostPlace(postId, discussion.id(), post.number());
    }

    /** Takes one's own post back; a marker stays in its place. Throws PostNotEditable if it is not visible any more. */
    @RolesAllowed("member")
    public PostPlace withdraw(long actorId, long postId) {
        Discussion discussion = posts.lockedDiscussionOf(postId);
        Post post = own(actorId, postId);
        post.withdraw();
        discussion.postChanged(post.number(), PostState.VISIBLE, PostState.WITHDRAWN);
        events.fire(new PostWithdrawn(discussion.id(), postId, actorId));
        return new PostPlace(postId, discussion.id(), post.number());
    }

    /** The Markdown of one's own visible post, to edit it. Throws NotAllowed or PostNotEditable. */
    @RolesAllowed("member")
    public PostSnapshot ownPost(long actorId, long postId) {
        PostSnapshot post = snapshot(postId);
        requireAuthor(actorId, post.authorId());
        if (post.state() != PostState.VISIBLE) {
            throw new PostNotEditable();
        }
        return post;
    }

    /** The HTML that the Markdown would become, for the preview. Throws TextRefused. */
    @RolesAllowed("member")
    public String preview(String markdown) {
        return Writing.text(markdown).html();
    }

    /** A post as it is now, whoever may see it. Callers answer for who reads it. */
    @PermitAll
    public PostSnapshot snapshot(long postId) {
        return posts.snapshot(postId).orElseThrow(() -> new NotFound("post"));
    }

    /** The opening post of a discussion as it is now, whoever may see it. Callers answer for who reads it. */
    @PermitAll
    public PostSnapshot openingPost(long discussionId) {
        return posts.openingPost(discussionId).orElseThrow(() -> new NotFound("discussion"));
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
        requireAuthor(actorId, post.authorId());
        return post;
    }

    private static void requireAuthor(long actorId, long authorId) {
        if (actorId != authorId) {
            throw new NotAllowed("notYourPost");
        }
    }
}
