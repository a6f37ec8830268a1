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
import org.patientforum.web.console.posts.ActionPreview.Kind;
import org.patientforum.web.forms.FormChoice;
import org.patientforum.web.identity.SignedIn;

/** The actions on a whole discussion on /console/discussion/42: move, merge and undo are previewed, then performed. */
@Named("consoleDiscussionActions")
@ViewScoped
public class DiscussionActionsBean implements Serializable {

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

    private ActionPreview pending;
    private String reason;
    private Long groupId;
    private Long into;
    private Long transferId;

    /** Previews a move to another group. */
    public void previewMove() {
        pending = ActionPreview.of(
                Kind.MOVE,
                page.getDiscussion().groupName(),
                groups.group(FormChoice.required(groupId)).name());
    }

    /** Previews a merge, or shows why it is impossible. */
    public void previewMerge() {
        long target = FormChoice.required(into);
        action.runAndStay(() -> {
            MergePlan merge = discussions.planMerge(page.getId(), target);
            pending = ActionPreview.of(Kind.MERGE, merge.posts(), merge.title(), merge.firstNumber());
        });
    }

    /** Previews the undoing of a split or merge. */
    public void previewUndo(long transfer, int posts) {
        transferId = transfer;
        pending = ActionPreview.of(Kind.UNDO, posts);
    }

    /** Performs the previewed action. */
    public void perform() {
        long id = page.getId();
        switch (FormChoice.required(pending).kind()) {
            case MOVE -> runAndRedirect(() -> moderation.move(signedIn.id(), id, groupId), id, "MOVED");
            case MERGE -> runAndRedirect(() -> transfers.merge(signedIn.id(), id, into), into, "MERGED");
            default -> runAndRedirect(() -> transfers.undo(signedIn.id(), transferId), id, "UNDONE");
        }
        pending = null;
    }

    /** Closes the discussion with the reason. */
    public void close() {
        runAndRedirect(() -> moderation.close(signedIn.id(), page.getId(), reason), page.getId(), "CLOSED");
    }

    /** Reopens the discussion for replies. */
    public void open() {
        runAndRedirect(() -> moderation.open(signedIn.id(), page.getId()), page.getId(), "OPENED");
    }

    private void runAndRedirect(Runnable change, long next, String doneKey) {
        action.runAndRedirect(change, "console/discussion/" + next, "discussion.done." + doneKey);
    }

    /** Discards the preview. */
    public void cancel() {
        pending = null;
    }

    public ActionPreview getPending() {
        return pending;
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
