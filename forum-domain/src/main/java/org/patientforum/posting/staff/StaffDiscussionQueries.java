package org.patientforum.posting.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.PostCounts;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.StaffPostRow;
import org.patientforum.posting.quotes.QuoteSearch;
import org.patientforum.posting.quotes.QuotingPost;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.transfers.MergePlan;
import org.patientforum.posting.transfers.PostTransfers;
import org.patientforum.posting.transfers.SelectedPost;
import org.patientforum.posting.transfers.SplitPlan;
import org.patientforum.posting.transfers.TransferLine;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

/** What staff read about a discussion before they act on it. Reading posts is recorded in the audit trail. */
@Stateless
public class StaffDiscussionQueries {

    private static final int MAX_TRANSFERS = 50;

    private Posts posts;
    private PostTransfers transfers;
    private PostCounts counts;
    private QuoteSearch quotes;
    private AuditTrail audit;

    protected StaffDiscussionQueries() {}

    @Inject
    public StaffDiscussionQueries(
            Posts posts, PostTransfers transfers, PostCounts counts, QuoteSearch quotes, AuditTrail audit) {
        this.posts = posts;
        this.transfers = transfers;
        this.counts = counts;
        this.quotes = quotes;
        this.audit = audit;
    }

    /** The posts of a discussion with numbers from first to last, both included, in any state. Recorded in the audit trail. */
    @RolesAllowed("moderator")
    public List<StaffPostRow> rows(long actorId, long discussionId, int first, int last) {
        audit.record(actorId, AuditAction.DISCUSSION_VIEWED, AuditObject.ofDiscussion(discussionId), "");
        return counts.rows(discussionId, first, last);
    }

    /** A post with its text, in any state. Recorded in the audit trail. Throws NotFound. */
    @RolesAllowed("moderator")
    public PostSnapshot post(long actorId, long postId) {
        PostSnapshot post = posts.snapshot(postId).orElseThrow(() -> new NotFound("post"));
        audit.record(actorId, AuditAction.POST_VIEWED, AuditObject.ofPost(postId), "");
        return post;
    }

    /** The number of posts that the member wrote from one instant to another, in any state. */
    @RolesAllowed("groupModerator")
    public int writtenBy(long authorId, Instant from, Instant until) {
        return counts.writtenBy(authorId, from, until);
    }

    /** The posts that quote the current text of a post or a former one. */
    @RolesAllowed("moderator")
    public List<QuotingPost> quotesOf(long postId) {
        return quotes.of(postId);
    }

    /** Previews a split of these posts. Throws the same exceptions as the split. */
    @RolesAllowed("moderator")
    public SplitPlan planSplit(long discussionId, PostNumbers chosen, String title) {
        String cleanTitle = PostInput.title(title);
        SelectedPost first = transfers.requireSplittable(discussionId, chosen);
        int moving = count(discussionId, chosen);
        return new SplitPlan(cleanTitle, moving, first, counts.count(discussionId, PostNumbers.all()) - moving);
    }

    /** Previews a merge into the other discussion. Throws the same exceptions as the merge. */
    @RolesAllowed("moderator")
    public MergePlan planMerge(long discussionId, long intoDiscussionId) {
        PostTransfers.requireDistinct(discussionId, intoDiscussionId);
        Discussion into = posts.discussion(intoDiscussionId);
        PostTransfers.requireMergeable(posts.discussion(discussionId), into);
        return new MergePlan(
                intoDiscussionId,
                into.title(),
                into.groupId(),
                counts.count(discussionId, PostNumbers.all()),
                into.lastNumber() + 1);
    }

    /** The ids of those of these posts that are in one of the states, by post number. */
    @RolesAllowed("moderator")
    public List<Long> inState(long discussionId, PostNumbers chosen, List<PostState> states) {
        return counts.inState(discussionId, chosen, states);
    }

    /** The number of these posts that exist. Throws InvalidInput if none does. */
    @RolesAllowed("moderator")
    public int count(long discussionId, PostNumbers chosen) {
        int count = counts.count(discussionId, chosen);
        if (count == 0) {
            throw new InvalidInput("postNumbers.none");
        }
        return count;
    }

    /** The splits and merges from or into a discussion, latest first; at most 50. */
    @RolesAllowed("moderator")
    public List<TransferLine> transfers(long discussionId) {
        return transfers.of(discussionId, MAX_TRANSFERS);
    }
}
