package org.patientforum.posting.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.StaffPostRow;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.quotes.QuotingPost;
import org.patientforum.posting.transfers.DiscussionTransfers;
import org.patientforum.posting.transfers.MergePlan;
import org.patientforum.posting.transfers.SplitPlan;
import org.patientforum.posting.transfers.TransferLine;

/**
 * Everything that staff do to discussions and to what posts say. Each call is one transaction with what observes it, and is written
 * in the audit trail; whoever decides a case calls it within the decision's own. Who looks after some groups may close discussions
 * there and label posts; the others are to them as if they did not exist.
 */
@Stateless
public class TendingService {

    private DiscussionModeration tending;
    private DiscussionTransfers transferring;
    private PostRedaction correcting;
    private StaffDiscussionQueries reads;
    private TendingRights rights;

    protected TendingService() {}

    @Inject
    public TendingService(
            DiscussionModeration tending,
            DiscussionTransfers transferring,
            PostRedaction correcting,
            StaffDiscussionQueries reads,
            TendingRights rights) {
        this.rights = rights;
        this.tending = tending;
        this.transferring = transferring;
        this.correcting = correcting;
        this.reads = reads;
    }

    /** Moves a discussion to another group. Throws GroupArchived, NotFound, TransferRefused if its posts are elsewhere. */
    @RolesAllowed("moderator")
    public void move(long actorId, long discussionId, long groupId) {
        tending.move(actorId, discussionId, groupId);
    }

    /** Closes a discussion to new replies, for a reason that readers see. Throws InvalidInput. */
    @RolesAllowed("groupModerator")
    public void close(long actorId, long discussionId, String reason) {
        rights.requireDiscussion(actorId, discussionId);
        tending.close(actorId, discussionId, reason);
    }

    /** Opens a discussion for replies again. */
    @RolesAllowed("groupModerator")
    public void open(long actorId, long discussionId) {
        rights.requireDiscussion(actorId, discussionId);
        tending.open(actorId, discussionId);
    }

    /**
     * Makes some posts a discussion of their own and gives its id. Throws TextRefused for the title, PostNumbersRefused if none of
     * them is there, TransferRefused if the opening post is among them or the first of them is not visible.
     */
    @RolesAllowed("moderator")
    public long split(long actorId, long discussionId, PostNumbers posts, String title) {
        return transferring.split(actorId, discussionId, posts, title);
    }

    /** Puts all posts of a discussion behind those of another one; gives the transfer's id. Throws TransferRefused. */
    @RolesAllowed("moderator")
    public long merge(long actorId, long discussionId, long intoDiscussionId) {
        return transferring.merge(actorId, discussionId, intoDiscussionId);
    }

    /** Takes a split or a merge back. Throws TransferRefused if somebody has posted there since, or the posts went elsewhere. */
    @RolesAllowed("moderator")
    public void undo(long actorId, long transferId) {
        transferring.undo(actorId, transferId);
    }

    /**
     * Replaces the text of a post to take private information out; the former text is kept for staff. Throws NothingRedacted, or
     * ChangedWhileEditing.
     *
     * @param seen {@link PostSnapshot#fingerprint} of the text that staff had before them
     */
    @RolesAllowed("moderator")
    public void redact(long actorId, long postId, String newText, String seen) {
        correcting.redact(actorId, postId, newText, seen);
    }

    /** Says under a post that its advice is not to be followed, and what to read instead. Throws AdviceLinkArchived. */
    @RolesAllowed("groupModerator")
    public void label(long actorId, long postId, long adviceLinkId) {
        rights.requirePost(actorId, postId);
        correcting.label(actorId, postId, adviceLinkId);
    }

    /** Takes the label off. */
    @RolesAllowed("groupModerator")
    public void unlabel(long actorId, long postId) {
        rights.requirePost(actorId, postId);
        correcting.unlabel(actorId, postId);
    }

    /** Posts of a discussion by their numbers, whatever their states; that staff looked is written in the audit trail. */
    @RolesAllowed("moderator")
    public List<StaffPostRow> rows(long actorId, long discussionId, int first, int last) {
        return reads.rows(actorId, discussionId, first, last);
    }

    /** A post with its text, whatever its state; that staff looked is written in the audit trail. Throws NotFound. */
    @RolesAllowed("moderator")
    public PostSnapshot post(long actorId, long postId) {
        return reads.post(actorId, postId);
    }

    /** The advice that a label on the post names; empty without one. */
    @RolesAllowed("moderator")
    public Optional<AdviceLinkRow> labelOf(long postId) {
        return correcting.labelOf(postId);
    }

    /** The posts that quote a post, as it is or was. */
    @RolesAllowed("moderator")
    public List<QuotingPost> quotesOf(long postId) {
        return reads.quotesOf(postId);
    }

    /** What a split of these posts would make. Throws what the split would throw. */
    @RolesAllowed("moderator")
    public SplitPlan planSplit(long discussionId, PostNumbers posts, String title) {
        return reads.planSplit(discussionId, posts, title);
    }

    /** What a merge into the other discussion would make. Throws what the merge would throw. */
    @RolesAllowed("moderator")
    public MergePlan planMerge(long discussionId, long intoDiscussionId) {
        return reads.planMerge(discussionId, intoDiscussionId);
    }

    /** The ids of those of these posts that are in one of the states, in their order. */
    @RolesAllowed("moderator")
    public List<Long> inState(long discussionId, PostNumbers posts, List<PostState> states) {
        return reads.inState(discussionId, posts, states);
    }

    /** How many of these posts are there. Throws PostNumbersRefused if none is. */
    @RolesAllowed("moderator")
    public int count(long discussionId, PostNumbers posts) {
        return reads.count(discussionId, posts);
    }

    /** The splits and merges that a discussion was in, the latest first. */
    @RolesAllowed("moderator")
    public List<TransferLine> transfers(long discussionId) {
        return reads.transfers(discussionId);
    }
}
