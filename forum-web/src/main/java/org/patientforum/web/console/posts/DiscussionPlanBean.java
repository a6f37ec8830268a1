package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.posting.staff.StaffDiscussionQueries;
import org.patientforum.posting.transfers.MergePlan;
import org.patientforum.posting.transfers.TransferService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.posts.ActionPreview.Deed;
import org.patientforum.web.forms.Sent;
import org.patientforum.web.identity.SignedIn;

/** What staff do to a whole discussion on /console/discussion/42: first it is said what will happen, then it is done. */
@Named("discussionPlan")
@ViewScoped
public class DiscussionPlanBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DiscussionBean page;

    @Inject
    private DiscussionModerationService moderation;

    @Inject
    private TransferService transfers;

    @Inject
    private StaffDiscussionQueries discussions;

    @Inject
    private GroupService groups;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private ActionPreview plan;
    private String reason;
    private Long groupId;
    private Long into;
    private Long transferId;

    /** Says what a move would do. */
    public void planMove() {
        plan = ActionPreview.of(
                Deed.MOVE,
                page.getDiscussion().groupName(),
                groups.group(Sent.required(groupId)).name());
    }

    /** Says what a merge would do, or why there can be none. */
    public void planMerge() {
        long target = Sent.required(into);
        action.tried(() -> {
            MergePlan merge = discussions.planMerge(page.getId(), target);
            plan = ActionPreview.of(Deed.MERGE, merge.posts(), merge.title(), merge.firstNumber());
        });
    }

    /** Says what taking a split or merge back would do. */
    public void planUndo(long transfer, int posts) {
        transferId = transfer;
        plan = ActionPreview.of(Deed.UNDO, posts);
    }

    /** Does what was planned. */
    public void perform() {
        long id = page.getId();
        switch (Sent.required(plan).deed()) {
            case MOVE -> then(() -> moderation.move(signedIn.id(), id, groupId), id, "MOVED");
            case MERGE -> then(() -> transfers.merge(signedIn.id(), id, into), into, "MERGED");
            default -> then(() -> transfers.undo(signedIn.id(), transferId), id, "UNDONE");
        }
        plan = null;
    }

    /** Closes it, with the reason. */
    public void close() {
        then(() -> moderation.close(signedIn.id(), page.getId(), reason), page.getId(), "CLOSED");
    }

    /** Opens it for replies again. */
    public void open() {
        then(() -> moderation.open(signedIn.id(), page.getId()), page.getId(), "OPENED");
    }

    private void then(Runnable wish, long next, String done) {
        action.then(wish, "console/discussion/" + next, "discussion.done." + done);
    }

    /** Leaves everything as it is. */
    public void drop() {
        plan = null;
    }

    public ActionPreview getPlan() {
        return plan;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }
}
