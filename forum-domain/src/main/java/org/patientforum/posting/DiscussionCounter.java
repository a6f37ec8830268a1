package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.stream.Stream;
import org.patientforum.groups.GroupService;

/**
 * Updates the stored counts when the state of a post changes: replies, likes and latest post of the discussion, and number of discussions of the
 * group. Callers have locked the discussion; the group is locked after it, and only if its count changes.
 */
@Dependent
public class DiscussionCounter {

    private final Posts posts;
    private final PostCounts postCounts;
    private final GroupService groups;

    @Inject
    public DiscussionCounter(Posts posts, PostCounts postCounts, GroupService groups) {
        this.posts = posts;
        this.postCounts = postCounts;
        this.groups = groups;
    }

    /** Whether a discussion was listed when the snapshot was taken. */
    public record ListingSnapshot(Discussion discussion, boolean listed) {

        public static ListingSnapshot of(Discussion discussion) {
            return new ListingSnapshot(discussion, discussion.listed());
        }

        private int change() {
            return (discussion.listed() ? 1 : 0) - (listed ? 1 : 0);
        }
    }

    /** Updates the counts after the post has changed from another state. */
    public void stateChanged(Discussion discussion, Post post, PostState before) {
        ListingSnapshot snapshot = ListingSnapshot.of(discussion);
        discussion.postStateChanged(post.number(), post.likes(), before, post.state());
        if (!post.unpublished() && (before == PostState.VISIBLE) != (post.state() == PostState.VISIBLE)) {
            posts.flush();
            discussion.setLatest(postCounts.latest(discussion.id()));
        }
        updateGroupCounts(snapshot);
    }

    /** Recounts a discussion after posts were added to it. */
    public void recount(Discussion discussion) {
        DiscussionCounts counts = postCounts.of(discussion.id());
        discussion.recount(counts, Math.max(discussion.lastNumber(), counts.highestNumber()));
    }

    /**
     * Recounts a discussion after posts were moved out of it.
     *
     * @param highestNumber the highest post number assigned so far
     */
    public void recount(Discussion discussion, int highestNumber) {
        discussion.recount(postCounts.of(discussion.id()), highestNumber);
    }

    /** Updates the discussion counts of the groups of those discussions that have become listed or unlisted since the snapshots. */
    public void updateGroupCounts(ListingSnapshot... before) {
        Stream.of(before)
                .filter(snapshot -> snapshot.change() != 0)
                .sorted(Comparator.comparing(snapshot -> snapshot.discussion().groupId()))
                .forEach(snapshot ->
                        groups.discussionsCounted(snapshot.discussion().groupId(), snapshot.change()));
    }
}
