package org.patientforum.posting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.shared.NotFound;

/**
 * Row locks and counters for features that attach something to posts and discussions: likes, follows, reports and cases. Every method locks the
 * discussion before the post, as all writers do, which rules out deadlocks. Callers lock rows of their own afterwards.
 */
@Stateless
public class EngagementService {

    private Posts posts;
    private PostCounts counts;

    protected EngagementService() {}

    @Inject
    public EngagementService(Posts posts, PostCounts counts) {
        this.posts = posts;
        this.counts = counts;
    }

    /** Locks a visible post so that likes are counted one at a time. Throws PostNotEditable if the post is not visible, NotFound if it is unpublished. */
    @RolesAllowed("member")
    public PostSnapshot lockForLiking(long postId) {
        posts.lockDiscussionOf(postId);
        Post post = posts.lockPost(postId);
        requirePublished(post);
        if (post.state() != PostState.VISIBLE) {
            throw new PostNotEditable();
        }
        return posts.snapshot(postId).orElseThrow();
    }

    /** Locks a published post so that reports about it are filed one at a time. Throws NotFound. */
    @PermitAll
    public void lockPostForReporting(long postId) {
        requirePublished(lockInOrder(postId));
    }

    /** Locks a discussion so that reports about it are filed one at a time. Throws NotFound. */
    @PermitAll
    public void lockDiscussion(long discussionId) {
        posts.lockDiscussion(discussionId);
    }

    /** Locks a post in any state, for example before its case is locked. Throws NotFound. */
    @PermitAll
    public void lockPost(long postId) {
        lockInOrder(postId);
    }

    /**
     * Locks a discussion so that its followers are counted one at a time. Throws NotFound, also for a held discussion of another author. Links in
     * mails lead here without a sign-in.
     *
     * @return the id of the discussion, or of the one it was merged into
     */
    @PermitAll
    public long lockForFollowing(long memberId, long discussionId) {
        Discussion discussion = posts.lockForReply(discussionId);
        if (discussion.unpublished() && discussion.authorId() != memberId) {
            throw new NotFound("discussion");
        }
        return discussion.id();
    }

    /**
     * Changes the number of likes of a post and its discussion.
     *
     * @param change 1 or -1
     */
    @RolesAllowed("member")
    public void changeLikes(PostLocation location, int change) {
        counts.changeLikes(location, change);
    }

    /** Adds the change, which may be negative, to the number of a discussion's followers. Links in mails lead here without a sign-in. */
    @PermitAll
    public void changeFollowers(long discussionId, int change) {
        counts.changeFollowers(discussionId, change);
    }

    private Post lockInOrder(long postId) {
        posts.lockDestinationOf(postId);
        return posts.lockPost(postId);
    }

    /** Held posts are visible only to their author and staff. */
    private static void requirePublished(Post post) {
        if (post.unpublished()) {
            throw new NotFound("post");
        }
    }
}
