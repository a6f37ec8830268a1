package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.posting.HoldReason;
import org.patientforum.posting.review.HeldPostColumn;
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.web.console.Preview;
import org.patientforum.web.console.RowSelection;
import org.patientforum.web.identity.SignedIn;

/** The page /console/held?reason=NEWCOMER: held posts, oldest first; several can be decided at once. */
@Named("consoleHeldPosts")
@ViewScoped
public class HeldPostsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private HoldReason reason;

    @Inject
    private HeldPostService held;

    @Inject
    private SignedIn signedIn;

    @Inject
    private RowSelection selection;

    @Inject
    private ConsoleAction action;

    private String message;
    private final Preview preview = new Preview();
    private ConsoleTable<HeldPostRow, HeldPostColumn> rows;

    /** Prepares the list; the table loads its rows lazily. */
    public void load() {
        message = HeldPostMessages.text("refuse.suggested");
        rows = new ConsoleTable<>(HeldPostColumn.USUAL_ORDER, new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return held.count(signedIn.id(), reason);
            }

            @Override
            public List<HeldPostRow> rows(Sorting<HeldPostColumn> sorting, int first, int limit) {
                return held.sorted(signedIn.id(), reason, sorting, first, limit);
            }
        });
    }

    /** Publishes the selected posts. */
    public void approve() {
        String approval = HeldPostMessages.text("approve.suggested");
        forEachSelected("bulk.approved", (post, version) -> held.approve(signedIn.id(), post, version, approval));
    }

    /** Publishes one post from its row. */
    public void approve(HeldPostRow row) {
        String approval = HeldPostMessages.text("approve.suggested");
        if (action.runAndStay(() -> held.approve(signedIn.id(), row.postId(), row.version(), approval))) {
            redirectToList(HeldPostMessages.text("done.approved"));
        }
    }

    /** Previews the message to each author; confirmed unchanged, rejects the selected posts. */
    public void refuse() {
        if (!selection.isEmpty() && !preview.confirms("refuse", message)) {
            return;
        }
        forEachSelected("bulk.refused", (post, version) -> held.refuse(signedIn.id(), post, version, message));
    }

    /** Applies the action to each selected post; a post for which it is refused stays held. */
    private void forEachSelected(String key, RowSelection.RowAction action) {
        if (selection.isEmpty()) {
            Messages.addGlobalError(HeldPostMessages.text("bulk.none"));
            return;
        }
        RowSelection.Outcome outcome = selection.forEach(action);
        String result = HeldPostMessages.text(key, outcome.done(), outcome.skipped(), outcome.reason());
        if (outcome.done() == 0) {
            Messages.addGlobalError(result);
            return;
        }
        redirectToList(result);
    }

    private void redirectToList(String result) {
        Messages.addFlashGlobalInfo(result);
        Faces.redirect("console/held" + rows.getQuery());
    }

    public ConsoleTable<HeldPostRow, HeldPostColumn> getRows() {
        return rows;
    }

    public HoldReason getReason() {
        return reason;
    }

    public HoldReason[] getReasons() {
        return HoldReason.values();
    }

    /** Returns whether the post is ticked. */
    public boolean isTicked(HeldPostRow row) {
        return selection.contains(row.postId(), row.version());
    }

    public Preview getPreview() {
        return preview;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
