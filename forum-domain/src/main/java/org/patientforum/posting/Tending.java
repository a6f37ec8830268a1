package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.DiscussionTended.Change;

/** What staff do to one discussion where it stands: move, close, delete, and change the states of several posts at once. */
@Dependent
class Tending {

    static final int LONGEST_REASON = 400;

    private final Posts posts;
    private final Tallies tallies;
    private final GroupService groups;
    private final Transferring.Telling telling;

    @Inject
    Tending(Posts posts, Tallies tallies, GroupService groups, Transferring.Telling telling) {
        this.posts = posts;
        this.tallies = tallies;
        this.groups = groups;
        this.telling = telling;
    }

    /** Puts a discussion into another group. Followers, numbers and positions stay; who follows the new group hears of what comes now. */
    void move(long actorId, long discussionId, long groupId) {
        Discussion discussion = posts.lockedDiscussion(discussionId);
        requireStands(discussion);
        long from = discussion.groupId();
        if (from == groupId) {
            return;
        }
        Stream.of(from, groupId).sorted().forEach(groups::lockedForStarting);
        if (groups.group(groupId).archived()) {
            throw new GroupArchived();
        }
        if (discussion.openingState() != PostState.DELETED) {
            groups.discussionsCounted(from, -1);
            groups.discussionsCounted(groupId, 1);
        }
        discussion.moveTo(groupId, telling.now());
        tell(discussionId, actorId, Change.MOVED, "from=%d to=%d".formatted(from, groupId));
    }

    /** Closes a discussion with a reason that readers see. Throws ReasonRefused if it is missing or too long. */
    void close(long actorId, long discussionId, String typedReason) {
        String reason = Writing.clean(typedReason).replaceAll("\\s+", " ").strip();
        if (reason.isEmpty()) {
            throw new ReasonRefused("missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new ReasonRefused("tooLong");
        }
        posts.lockedDiscussion(discussionId).close(true, reason);
        tell(discussionId, actorId, Change.CLOSED, "reason=" + reason);
    }

    void open(long actorId, long discussionId) {
        posts.lockedDiscussion(discussionId).close(false, null);
        tell(discussionId, actorId, Change.OPENED, "");
    }

    /** Deletes all posts: it is not listed any more, and markers stand in their places. */
    void deleteWithReplies(long actorId, long discussionId) {
        Discussion discussion = posts.lockedDiscussion(discussionId);
        requireStands(discussion);
        boolean counted = discussion.openingState() != PostState.DELETED;
        int deleted = decide(discussion, PostNumbers.all(), PostState.DELETED);
        if (counted) {
            groups.discussionsCounted(discussion.groupId(), -1);
        }
        tell(discussionId, actorId, Change.DELETED, "posts=" + deleted);
    }

    /** Changes the states of several posts, those that can become so, and says how many these are. */
    int decideStates(long actorId, long discussionId, PostNumbers chosen, PostState decided) {
        Discussion discussion = posts.lockedDiscussion(discussionId);
        int changed = decide(discussion, chosen, decided);
        if (changed > 0) {
            String numbers = chosen.toString();
            tell(
                    discussionId,
                    actorId,
                    Change.POSTS_DECIDED,
                    "to=%s posts=%d numbers=%s"
                            .formatted(
                                    decided,
                                    changed,
                                    numbers.substring(0, Math.min(numbers.length(), LONGEST_REASON))));
        }
        return changed;
    }

    private int decide(Discussion discussion, PostNumbers chosen, PostState decided) {
        List<PostState> from = decided == PostState.DELETED
                ? Stream.of(PostState.values())
                        .filter(state -> state != decided)
                        .toList()
                : List.of(decided == PostState.HIDDEN ? PostState.VISIBLE : PostState.HIDDEN);
        int changed = tallies.decide(discussion.id(), chosen, from, decided);
        if (changed > 0) {
            discussion.recount(tallies.of(discussion.id()), discussion.lastNumber());
        }
        return changed;
    }

    static void requireStands(Discussion discussion) {
        if (discussion.mergedInto() != null) {
            throw new TransferRefused("gone");
        }
        if (discussion.unpublished()) {
            throw new TransferRefused("waits");
        }
    }

    private void tell(long discussionId, long actorId, Change change, String details) {
        telling.fire(new DiscussionTended(discussionId, actorId, change, details));
    }
}
