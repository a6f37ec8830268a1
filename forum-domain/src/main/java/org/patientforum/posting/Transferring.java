package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;

/**
 * Splits and merges discussions and takes both back. Both discussions are locked first, in the order of their ids, then their
 * groups; what is counted of them is counted anew at the end, and then everybody who keeps something by post number hears of it.
 */
@Dependent
class Transferring {

    private final Posts posts;
    private final Transfers transfers;
    private final Tallies tallies;
    private final GroupService groups;
    private final Telling telling;

    @Inject
    Transferring(Posts posts, Transfers transfers, Tallies tallies, GroupService groups, Telling telling) {
        this.posts = posts;
        this.transfers = transfers;
        this.tallies = tallies;
        this.groups = groups;
        this.telling = telling;
    }

    /** Tells of events, and knows the time. */
    @Dependent
    static class Telling {

        private final PostingEvents events;
        private final Clock clock;

        @Inject
        Telling(PostingEvents events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        void fire(Record event) {
            events.fire(event);
        }

        Instant now() {
            return clock.instant();
        }
    }

    /** Makes the chosen posts a discussion of their own and gives its id. Its numbers are 1, 2, 3… in the order they stand in. */
    long split(long actorId, long discussionId, PostNumbers chosen, String typedTitle) {
        String title = Writing.title(typedTitle);
        Discussion from = posts.lockedDiscussion(discussionId);
        ChosenPost first = requireSplittable(discussionId, chosen);
        requireWritable(from.groupId());
        Discussion to = new Discussion(from.groupId(), first.authorId(), title, first.postedAt());
        posts.add(to);
        groups.discussionStarted(from.groupId());
        Transfer transfer = transfers.add(new Transfer(TransferKind.SPLIT, from, to, actorId, telling.now()));
        transfers.carry(transfer, chosen);
        finish(actorId, transfer, from, to);
        return to.id();
    }

    /** The first of the chosen posts, if they can become a discussion of their own. Throws TransferRefused, PostNumbersRefused. */
    ChosenPost requireSplittable(long discussionId, PostNumbers chosen) {
        if (chosen.contains(1)) {
            throw new TransferRefused("openingStays");
        }
        List<ChosenPost> first = tallies.first(discussionId, chosen);
        if (first.isEmpty()) {
            throw new PostNumbersRefused("none");
        }
        if (first.getFirst().state() != PostState.VISIBLE) {
            throw new TransferRefused("firstNotShown");
        }
        return first.getFirst();
    }

    private void requireWritable(long groupId) {
        GroupRow group = groups.lockedForStarting(groupId);
        if (group.archived()) {
            throw new GroupArchived();
        }
    }

    /** Puts all posts of a discussion behind those of another one; its address leads there from now on. Gives the transfer's id. */
    long merge(long actorId, long discussionId, long intoDiscussionId) {
        requireTwo(discussionId, intoDiscussionId);
        List<Discussion> both = posts.lockedDiscussions(discussionId, intoDiscussionId);
        requireBothThere(both);
        Discussion from = both.getFirst();
        Discussion to = both.get(1);
        boolean counted = from.openingState() != PostState.DELETED;
        Transfer transfer = transfers.add(new Transfer(TransferKind.MERGE, from, to, actorId, telling.now()));
        transfers.carry(transfer, PostNumbers.all());
        leaveEmpty(from, to, counted);
        finish(actorId, transfer, from, to);
        return transfer.id();
    }

    static void requireTwo(long discussionId, long intoDiscussionId) {
        if (discussionId == intoDiscussionId) {
            throw new TransferRefused("itself");
        }
    }

    static void requireBothThere(List<Discussion> both) {
        if (both.stream().anyMatch(one -> one.mergedInto() != null)
                || both.get(1).openingState() == PostState.DELETED) {
            throw new TransferRefused("gone");
        }
        if (both.stream().anyMatch(Discussion::unpublished)) {
            throw new TransferRefused("waits");
        }
    }

    private void leaveEmpty(Discussion from, Discussion to, boolean counted) {
        if (counted) {
            groups.discussionsCounted(from.groupId(), -1);
        }
        from.mergedInto(to.id());
    }

    /** Takes a split or merge back. Throws TransferRefused if somebody has posted since, or posts went elsewhere. */
    void undo(long actorId, long transferId) {
        Transfer done = transfers.transfer(transferId);
        List<Discussion> both = posts.lockedDiscussions(done.fromDiscussionId(), done.toDiscussionId());
        Discussion home = both.getFirst();
        Discussion away = both.get(1);
        requireUndoable(done, home, away);
        Transfer back = transfers.add(done.back(home, away, actorId, telling.now()));
        done.undone(back);
        transfers.carryBack(back);
        if (done.kind() == TransferKind.SPLIT) {
            leaveEmpty(away, home, away.openingState() != PostState.DELETED);
        } else {
            home.standsAlone();
        }
        finish(actorId, back, away, home);
        if (done.kind() == TransferKind.MERGE && home.openingState() != PostState.DELETED) {
            groups.discussionsCounted(home.groupId(), 1);
        }
    }

    private void requireUndoable(Transfer done, Discussion home, Discussion away) {
        boolean homeReady =
                done.kind() == TransferKind.MERGE ? away.id().equals(home.mergedInto()) : home.mergedInto() == null;
        boolean whole = done.latestIn(away) && transfers.inPlace(done) == done.postCount();
        if (!homeReady || away.mergedInto() != null || !whole) {
            throw new TransferRefused("noUndo");
        }
    }

    private void finish(long actorId, Transfer transfer, Discussion from, Discussion to) {
        if (transfer.kind() == TransferKind.MERGE) {
            transfers.leadOn(from.id(), to.id());
        } else if (transfer.kind() == TransferKind.UNDO_MERGE) {
            transfers.leadBack(from.id(), to.id());
        }
        int highest = Math.max(to.lastNumber(), tallies.of(to.id()).highestNumber());
        to.recount(tallies.of(to.id()), highest);
        from.recount(tallies.of(from.id()), transfer.kind().undoes() ? before(transfer) : from.lastNumber());
        posts.flush();
        telling.fire(transfer.event());
        tell(actorId, transfer, from.id());
        tell(actorId, transfer, to.id());
    }

    /** The numbers that a transfer gave are free again once it is taken back: nobody has posted after them. */
    private int before(Transfer back) {
        long undone = Objects.requireNonNull(back.undoesId(), "a transfer that takes back another one knows which");
        return transfers.transfer(undone).numbersBefore();
    }

    void tell(Record event) {
        telling.fire(event);
    }

    private void tell(long actorId, Transfer transfer, long discussionId) {
        DiscussionTended.Change change = switch (transfer.kind()) {
            case SPLIT -> DiscussionTended.Change.SPLIT;
            case MERGE -> DiscussionTended.Change.MERGED;
            case UNDO_SPLIT, UNDO_MERGE -> DiscussionTended.Change.UNDONE;
        };
        telling.fire(new DiscussionTended(
                discussionId,
                actorId,
                change,
                "posts=%d from=%d to=%d"
                        .formatted(transfer.postCount(), transfer.fromDiscussionId(), transfer.toDiscussionId())));
    }
}
