package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.patientforum.moderation.decisions.DeletionProposal;
import org.patientforum.moderation.decisions.ProactiveModerationService;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The part of /console/discussion/42 in which a second moderator confirms or rejects the proposed deletion of posts. */
@Named("consoleProposedDeletions")
@ViewScoped
public class ProposedDeletionsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DiscussionBean page;

    @Inject
    private ProactiveModerationService proactiveModeration;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private List<DeletionProposal> rows;

    /** Confirms all proposals of other moderators. */
    public void confirm() {
        runAndRedirect(() -> proactiveModeration.confirmAll(signedIn.id(), getRows()), "CONFIRMED");
    }

    /** Rejects all proposals. */
    public void drop() {
        runAndRedirect(() -> proactiveModeration.dropAll(signedIn.id(), getRows()), "DROPPED");
    }

    private void runAndRedirect(Runnable change, String doneKey) {
        action.runAndRedirect(change, "console/discussion/" + page.getId(), "discussion.done." + doneKey);
    }

    public List<DeletionProposal> getRows() {
        if (rows == null) {
            rows = proactiveModeration.proposals(page.getId());
        }
        return rows;
    }

    /** The message to all authors; null if the messages differ. */
    public String getCommonMessage() {
        return getRows().stream().map(DeletionProposal::words).distinct().count() == 1
                ? getRows().getFirst().words()
                : null;
    }

    /** Whether another moderator made at least one of the proposals. */
    public boolean isConfirmable() {
        return getRows().stream().anyMatch(row -> row.byId() != signedIn.id());
    }
}
