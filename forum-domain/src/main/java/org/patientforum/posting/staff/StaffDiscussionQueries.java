package org.patientforum.posting.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.PostCounts;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostNumbersRefused;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostState;
import org.patientforum.posting.Posts;
import org.patientforum.posting.StaffPostRow;
import org.patientforum.posting.quotes.QuoteSearch;
import org.patientforum.posting.quotes.QuotingPost;
import org.patientforum.posting.text.PostInput;
import org.patientforum.posting.transfers.ChosenPost;
import org.patientforum.posting.transfers.DiscussionTransfers;
import org.patientforum.posting.transfers.MergePlan;
import org.patientforum.posting.transfers.PostTransfers;
import org.patientforum.posting.transfers.SplitPlan;
import org.patientforum.posting.transfers.TransferLine;
import org.patientforum.shared.NotFound;

/** What staff look at before they do something to a discussion. */
@Dependent
public class StaffDiscussionQueries {

    private static final int MOST_TRANSFERS = 50;

    private final Posts posts;
    private final PostTransfers transfers;
    private final PostCounts tallies;
    private final DiscussionTransfers transferring;
    private final QuoteSearch quotes;
    private final AuditTrail audit;

    @Inject
    public StaffDiscussionQueries(
            Posts posts,
            PostTransfers transfers,
            PostCounts tallies,
            DiscussionTransfers transferring,
            QuoteSearch quotes,
            AuditTrail audit) {
        this.posts = posts;
        this.transfers = transfers;
        this.tallies = tallies;
        this.transferring = transferring;
        this.quotes = quotes;
        this.audit = audit;
    }

    /** The posts of a page with the numbers from the first to the last, whatever their states. That staff looked is written in the audit trail. */
    List<StaffPostRow> rows(long actorId, long discussionId, int first, int last) {
        audit.record(actorId, AuditAction.DISCUSSION_VIEWED, AuditObject.ofDiscussion(discussionId), "");
        return tallies.rows(discussionId, first, last);
    }

    /** One post with its text, whatever its state. That staff looked is written in the audit trail. Throws NotFound. */
    PostSnapshot post(long actorId, long postId) {
        PostSnapshot post = posts.snapshot(postId).orElseThrow(() -> new NotFound("post"));
        audit.record(actorId, AuditAction.POST_VIEWED, AuditObject.ofPost(postId), "");
        return post;
    }

    List<QuotingPost> quotesOf(long postId) {
        return quotes.of(postId);
    }

    SplitPlan planSplit(long discussionId, PostNumbers chosen, String typedTitle) {
        String title = PostInput.title(typedTitle);
        ChosenPost first = transferring.requireSplittable(discussionId, chosen);
        int going = count(discussionId, chosen);
        return new SplitPlan(title, going, first, tallies.count(discussionId, PostNumbers.all()) - going);
    }

    MergePlan planMerge(long discussionId, long intoDiscussionId) {
        DiscussionTransfers.requireTwo(discussionId, intoDiscussionId);
        Discussion into = posts.discussion(intoDiscussionId);
        DiscussionTransfers.requireBothThere(List.of(posts.discussion(discussionId), into));
        return new MergePlan(
                intoDiscussionId,
                into.title(),
                into.groupId(),
                tallies.count(discussionId, PostNumbers.all()),
                into.lastNumber() + 1);
    }

    List<Long> inState(long discussionId, PostNumbers chosen, List<PostState> states) {
        return tallies.inState(discussionId, chosen, states);
    }

    int count(long discussionId, PostNumbers chosen) {
        int count = tallies.count(discussionId, chosen);
        if (count == 0) {
            throw new PostNumbersRefused("none");
        }
        return count;
    }

    List<TransferLine> transfers(long discussionId) {
        return transfers.of(discussionId, MOST_TRANSFERS);
    }
}
