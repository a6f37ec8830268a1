package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.stream.Stream;
import org.patientforum.groups.GroupService;

/**
 * Keeps what is counted of a discussion right when one of its posts comes, goes or comes back: its replies and likes, its latest post,
 * and the discussions of its group. The discussion's row is locked; its group's is locked after it, and only if its count changes.
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

    /** A discussion, and whether lists showed it when this was made. */
    public record ListingSnapshot(Discussion discussion, boolean listed) {

        public static ListingSnapshot of(Discussion discussion) {
            return new ListingSnapshot(discussion, discussion.listed());
        }

        private int change() {
            return (discussion.listed() ? 1 : 0) - (listed ? 1 : 0);
        }
    }

    /** The post is in another state than before. */
    public void stateChanged(Discussion discussion, Post post, PostState before) {
        ListingSnapshot snapshot = ListingSnapshot.of(discussion);
        discussion.postStateChanged(post.number(), post.likes(), before, post.state());
        if (!post.unpublished() && (before == PostState.VISIBLE) != (post.state() == PostState.VISIBLE)) {
            posts.flush();
            discussion.setLatest(postCounts.latest(discussion.id()));
        }
        updateGroupCounts(snapshot);
    }

    /** Counts everything of a discussion anew into which posts came. */
    public void recount(Discussion discussion) {
        DiscussionCounts counts = postCounts.of(discussion.id());
        discussion.recount(counts, Math.max(discussion.lastNumber(), counts.highestNumber()));
    }

    /** The same for one from which they went; the highest number that was given is this now. */
    public void recount(Discussion discussion, int highestNumber) {
        discussion.recount(postCounts.of(discussion.id()), highestNumber);
    }

    /** Counts the discussions in their groups if lists show them now and did not before, or the other way round. */
    public void updateGroupCounts(ListingSnapshot... before) {
        Stream.of(before)
                .filter(snapshot -> snapshot.change() != 0)
                .sorted(Comparator.comparing(snapshot -> snapshot.discussion().groupId()))
                .forEach(snapshot ->
                        groups.discussionsCounted(snapshot.discussion().groupId(), snapshot.change()));
    }
}
