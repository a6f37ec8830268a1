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
public class Counting {

    private final Posts posts;
    private final PostCounts tallies;
    private final GroupService groups;

    @Inject
    public Counting(Posts posts, PostCounts tallies, GroupService groups) {
        this.posts = posts;
        this.tallies = tallies;
        this.groups = groups;
    }

    /** A discussion, and whether lists showed it when this was made. */
    public record Standing(Discussion discussion, boolean listed) {

        public static Standing of(Discussion discussion) {
            return new Standing(discussion, discussion.listed());
        }

        private int change() {
            return (discussion.listed() ? 1 : 0) - (listed ? 1 : 0);
        }
    }

    /** The post is in another state than before. */
    public void stateChanged(Discussion discussion, Post post, PostState before) {
        Standing standing = Standing.of(discussion);
        discussion.postChanged(post.number(), post.likes(), before, post.state());
        if (!post.unpublished() && (before == PostState.VISIBLE) != (post.state() == PostState.VISIBLE)) {
            posts.flush();
            discussion.latest(tallies.latest(discussion.id()));
        }
        settle(standing);
    }

    /** Counts everything of a discussion anew into which posts came. */
    public void recount(Discussion discussion) {
        DiscussionCounts tally = tallies.of(discussion.id());
        discussion.recount(tally, Math.max(discussion.lastNumber(), tally.highestNumber()));
    }

    /** The same for one from which they went; the highest number that was given is this now. */
    public void recount(Discussion discussion, int highestNumber) {
        discussion.recount(tallies.of(discussion.id()), highestNumber);
    }

    /** Counts the discussions in their groups if lists show them now and did not before, or the other way round. */
    public void settle(Standing... before) {
        Stream.of(before)
                .filter(standing -> standing.change() != 0)
                .sorted(Comparator.comparing(standing -> standing.discussion().groupId()))
                .forEach(standing ->
                        groups.addToDiscussionCount(standing.discussion().groupId(), standing.change()));
    }
}
