package org.patientforum.posting.transfers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.Counting;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostNumbersRefused;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.PostingEvents;
import org.patientforum.posting.events.TransferKind;
import org.patientforum.posting.text.PostInput;

/**
 * Splits and merges discussions and takes both back. Both discussions are locked first, in the order of their ids, then their
 * groups; what is counted of them is counted anew at the end, and then everybody who keeps something by post number hears of it.
 */
@Dependent
public class DiscussionTransfers {

    private final Posts posts;
    private final PostTransfers transfers;
    private final Counting counting;
    private final GroupService groups;
    private final Telling telling;
    private final AuditTrail audit;

    @Inject
    public DiscussionTransfers(
            Posts posts,
            PostTransfers transfers,
            Counting counting,
            GroupService groups,
            Telling telling,
            AuditTrail audit) {
        this.posts = posts;
        this.transfers = transfers;
        this.counting = counting;
        this.groups = groups;
        this.telling = telling;
        this.audit = audit;
    }

    /** Tells of events, and knows the time. */
    @Dependent
    public static class Telling {

        private final PostingEvents events;
        private final Clock clock;

        @Inject
        public Telling(PostingEvents events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        public void fire(Record event) {
            events.fire(event);
        }

        public Instant now() {
            return clock.instant();
        }
    }

    /** Makes the chosen posts a discussion of their own and gives its id. Its numbers are 1, 2, 3… in the order they stand in. */
    public long split(long actorId, long discussionId, PostNumbers chosen, String typedTitle) {
        String title = PostInput.title(typedTitle);
        Discussion from = posts.lockedDiscussion(discussionId);
        ChosenPost first = requireSplittable(discussionId, chosen);
        requireWritable(from.groupId());
        Discussion to = new Discussion(from.groupId(), first.authorId(), title, first.postedAt());
        posts.add(to);
        Both both = new Both(from, to);
        Transfer transfer = transfers.add(new Transfer(TransferKind.SPLIT, from, to, actorId, telling.now()));
        transfers.carry(transfer, chosen);
        finish(actorId, transfer, both);
        return to.id();
    }

    /** The first of the chosen posts, if they can become a discussion of their own. Throws TransferRefused, PostNumbersRefused. */
    public ChosenPost requireSplittable(long discussionId, PostNumbers chosen) {
        if (chosen.contains(1)) {
            throw new TransferRefused("openingStays");
        }
        List<ChosenPost> first = transfers.first(discussionId, chosen);
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
    public long merge(long actorId, long discussionId, long intoDiscussionId) {
        requireTwo(discussionId, intoDiscussionId);
        List<Discussion> locked = posts.lockedDiscussions(discussionId, intoDiscussionId);
        requireBothThere(locked);
        Discussion from = locked.getFirst();
        Discussion to = locked.get(1);
        Both both = new Both(from, to);
        Transfer transfer = transfers.add(new Transfer(TransferKind.MERGE, from, to, actorId, telling.now()));
        transfers.carry(transfer, PostNumbers.all());
        from.mergedInto(to.id());
        finish(actorId, transfer, both);
        return transfer.id();
    }

    /** Throws TransferRefused if a discussion would go into itself. */
    public static void requireTwo(long discussionId, long intoDiscussionId) {
        if (discussionId == intoDiscussionId) {
            throw new TransferRefused("itself");
        }
    }

    /** Throws TransferRefused if one of the two is gone, or is not published yet. */
    public static void requireBothThere(List<Discussion> both) {
        if (both.stream().anyMatch(one -> one.mergedInto() != null)
                || both.get(1).openingState() == PostState.DELETED) {
            throw new TransferRefused("gone");
        }
        if (both.stream().anyMatch(Discussion::unpublished)) {
            throw new TransferRefused("waits");
        }
    }

    /** Takes a split or merge back. Throws TransferRefused if somebody has posted since, or posts went elsewhere. */
    public void undo(long actorId, long transferId) {
        Transfer done = transfers.transfer(transferId);
        List<Discussion> locked = posts.lockedDiscussions(done.fromDiscussionId(), done.toDiscussionId());
        Discussion home = locked.getFirst();
        Discussion away = locked.get(1);
        requireUndoable(done, home, away);
        Both both = new Both(away, home);
        Transfer back = transfers.add(done.back(home, away, actorId, telling.now()));
        done.undone(back);
        transfers.carryBack(back);
        if (done.kind() == TransferKind.SPLIT) {
            away.mergedInto(home.id());
        } else {
            home.standsAlone();
        }
        finish(actorId, back, both);
    }

    private void requireUndoable(Transfer done, Discussion home, Discussion away) {
        boolean homeReady =
                done.kind() == TransferKind.MERGE ? away.id().equals(home.mergedInto()) : home.mergedInto() == null;
        boolean whole = done.latestIn(away) && transfers.inPlace(done) == done.postCount();
        if (!homeReady || away.mergedInto() != null || !whole) {
            throw new TransferRefused("noUndo");
        }
    }

    /** The two discussions of a transfer, and whether lists showed them before it. */
    private record Both(Counting.Standing fromBefore, Counting.Standing toBefore) {

        Both(Discussion from, Discussion to) {
            this(Counting.Standing.of(from), Counting.Standing.of(to));
        }
    }

    private void finish(long actorId, Transfer transfer, Both both) {
        Discussion from = both.fromBefore().discussion();
        Discussion to = both.toBefore().discussion();
        if (transfer.kind() == TransferKind.MERGE) {
            transfers.leadOn(from.id(), to.id());
        } else if (transfer.kind() == TransferKind.UNDO_MERGE) {
            transfers.leadBack(from.id(), to.id());
        }
        counting.recount(to);
        counting.recount(from, transfer.kind().undoes() ? before(transfer) : from.lastNumber());
        posts.flush();
        counting.settle(both.fromBefore(), both.toBefore());
        telling.fire(transfer.event());
        tell(transfer.kind(), from.id());
        tell(transfer.kind(), to.id());
        record(actorId, transfer, from.id());
        record(actorId, transfer, to.id());
    }

    /** The numbers that a transfer gave are free again once it is taken back: nobody has posted after them. */
    private int before(Transfer back) {
        long undone = Objects.requireNonNull(back.undoesId(), "a transfer that takes back another one knows which");
        return transfers.transfer(undone).numbersBefore();
    }

    private void tell(TransferKind kind, long discussionId) {
        DiscussionModerated.Change change = switch (kind) {
            case SPLIT -> DiscussionModerated.Change.SPLIT;
            case MERGE -> DiscussionModerated.Change.MERGED;
            case UNDO_SPLIT, UNDO_MERGE -> DiscussionModerated.Change.UNDONE;
        };
        telling.fire(new DiscussionModerated(discussionId, change));
    }

    private void record(long actorId, Transfer transfer, long discussionId) {
        AuditAction action = switch (transfer.kind()) {
            case SPLIT -> AuditAction.DISCUSSION_SPLIT;
            case MERGE -> AuditAction.DISCUSSION_MERGED;
            case UNDO_SPLIT, UNDO_MERGE -> AuditAction.DISCUSSION_UNDONE;
        };
        audit.record(
                actorId,
                action,
                AuditObject.ofDiscussion(discussionId),
                "posts=%d from=%d to=%d"
                        .formatted(transfer.postCount(), transfer.fromDiscussionId(), transfer.toDiscussionId()));
    }
}
