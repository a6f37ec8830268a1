package org.patientforum.posting.transfers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.DiscussionCounter;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.Posts;
import org.patientforum.posting.events.DiscussionModerated;
import org.patientforum.posting.events.TransferKind;
import org.patientforum.posting.text.PostInput;
import org.patientforum.shared.validation.InvalidInput;

/**
 * Splits and merges discussions, and undoes discussions. Locks both discussions in the order of their ids, then their groups. At the end it recounts both
 * discussions and fires PostsTransferred for features that store post numbers.
 */
@Stateless
public class TransferService {

    private Posts posts;
    private PostTransfers transfers;
    private DiscussionCounter counter;
    private GroupService groups;
    private Event<Object> events;
    private AuditTrail audit;
    private Clock clock;

    protected TransferService() {}

    @Inject
    public TransferService(
            Posts posts,
            PostTransfers transfers,
            DiscussionCounter counter,
            GroupService groups,
            Event<Object> events,
            AuditTrail audit,
            Clock clock) {
        this.posts = posts;
        this.transfers = transfers;
        this.counter = counter;
        this.groups = groups;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves posts to a new discussion, where they are numbered 1, 2, 3… in their present order. Throws InvalidInput for the
     * title, if none of the posts exists, or if the opening post is among them or the first of them is not visible.
     *
     * @return the id of the new discussion
     */
    @RolesAllowed("moderator")
    public long split(long actorId, long discussionId, PostNumbers chosen, String title) {
        String cleanTitle = PostInput.title(title);
        Discussion from = posts.lockDiscussion(discussionId);
        SelectedPost first = transfers.requireSplittable(discussionId, chosen);
        requireWritable(from.groupId());
        Discussion to = new Discussion(from.groupId(), first.authorId(), cleanTitle, first.postedAt());
        posts.add(to);
        Discussions discussions = new Discussions(from, to);
        Transfer transfer = transfers.add(new Transfer(TransferKind.SPLIT, from, to, actorId, clock.instant()));
        transfers.move(transfer, chosen);
        complete(actorId, transfer, discussions);
        return to.id();
    }

    private void requireWritable(long groupId) {
        GroupRow group = groups.lockedForStarting(groupId);
        if (group.archived()) {
            throw new GroupArchived();
        }
    }

    /**
     * Appends all posts of a discussion to another one. The address of the merged discussion redirects there. Throws InvalidInput.
     *
     * @return the id of the transfer
     */
    @RolesAllowed("moderator")
    public long merge(long actorId, long discussionId, long intoDiscussionId) {
        PostTransfers.requireDistinct(discussionId, intoDiscussionId);
        List<Discussion> locked = posts.lockDiscussions(discussionId, intoDiscussionId);
        Discussion from = locked.getFirst();
        Discussion to = locked.get(1);
        PostTransfers.requireMergeable(from, to);
        Discussions discussions = new Discussions(from, to);
        Transfer transfer = transfers.add(new Transfer(TransferKind.MERGE, from, to, actorId, clock.instant()));
        transfers.move(transfer, PostNumbers.all());
        from.mergeInto(to.id());
        complete(actorId, transfer, discussions);
        return transfer.id();
    }

    /** Undoes a split or merge. Throws InvalidInput if a post was added there or transferred on since. */
    @RolesAllowed("moderator")
    public void undo(long actorId, long transferId) {
        Transfer original = transfers.transfer(transferId);
        List<Discussion> locked = posts.lockDiscussions(original.fromDiscussionId(), original.toDiscussionId());
        Discussion source = locked.getFirst();
        Discussion target = locked.get(1);
        requireUndoable(original, source, target);
        Discussions discussions = new Discussions(target, source);
        Transfer back = transfers.add(original.back(source, target, actorId, clock.instant()));
        original.undone(back);
        transfers.moveBack(back);
        if (original.kind() == TransferKind.SPLIT) {
            target.mergeInto(source.id());
        } else {
            source.undoMerge();
        }
        complete(actorId, back, discussions);
    }

    private void requireUndoable(Transfer original, Discussion source, Discussion target) {
        boolean sourceReady = original.kind() == TransferKind.MERGE
                ? target.id().equals(source.mergedInto())
                : source.mergedInto() == null;
        boolean whole = original.latestIn(target) && transfers.inPlace(original) == original.postCount();
        if (!sourceReady || target.mergedInto() != null || !whole) {
            throw new InvalidInput("transfer.noUndo");
        }
    }

    /** The listing state of both discussions before a transfer. */
    private record Discussions(
            DiscussionCounter.ListingSnapshot fromBefore, DiscussionCounter.ListingSnapshot toBefore) {

        Discussions(Discussion from, Discussion to) {
            this(DiscussionCounter.ListingSnapshot.of(from), DiscussionCounter.ListingSnapshot.of(to));
        }
    }

    private void complete(long actorId, Transfer transfer, Discussions discussions) {
        Discussion from = discussions.fromBefore().discussion();
        Discussion to = discussions.toBefore().discussion();
        if (transfer.kind() == TransferKind.MERGE) {
            transfers.redirectMerged(from.id(), to.id());
        } else if (transfer.kind() == TransferKind.UNDO_MERGE) {
            transfers.redirectBack(from.id(), to.id());
        }
        counter.recount(to);
        counter.recount(from, transfer.kind().isUndo() ? numbersBefore(transfer) : from.lastNumber());
        posts.flush();
        counter.updateGroupCounts(discussions.fromBefore(), discussions.toBefore());
        events.fire(transfer.event());
        fireModerated(transfer.kind(), from.id());
        fireModerated(transfer.kind(), to.id());
        record(actorId, transfer, from.id());
        record(actorId, transfer, to.id());
    }

    /** The highest number of the source before the undone transfer; the numbers above are free again. */
    private int numbersBefore(Transfer back) {
        long undone = Objects.requireNonNull(back.undoesId(), "an undo transfer references the transfer it undoes");
        return transfers.transfer(undone).numbersBefore();
    }

    private void fireModerated(TransferKind kind, long discussionId) {
        DiscussionModerated.Change change = switch (kind) {
            case SPLIT -> DiscussionModerated.Change.SPLIT;
            case MERGE -> DiscussionModerated.Change.MERGED;
            case UNDO_SPLIT, UNDO_MERGE -> DiscussionModerated.Change.UNDONE;
        };
        events.fire(new DiscussionModerated(discussionId, change));
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
