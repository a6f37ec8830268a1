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

/** The part of /console/discussion/42 in which a second person confirms that several posts are deleted. */
@Named("proposals")
@ViewScoped
public class ProposalsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DiscussionBean page;

    @Inject
    private ProactiveModerationService initiative;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private List<DeletionProposal> rows;

    /** Confirms all that somebody else proposed. */
    public void confirm() {
        then(() -> initiative.confirmAll(signedIn.id(), getRows()), "CONFIRMED");
    }

    /** Drops all. */
    public void drop() {
        then(() -> initiative.dropAll(signedIn.id(), getRows()), "DROPPED");
    }

    private void then(Runnable wish, String done) {
        action.then(wish, "console/discussion/" + page.getId(), "discussion.done." + done);
    }

    public List<DeletionProposal> getRows() {
        if (rows == null) {
            rows = initiative.proposals(page.getId());
        }
        return rows;
    }

    /** The words that the authors of all of them will read; null if they are not the same. */
    public String getSameWords() {
        return getRows().stream().map(DeletionProposal::words).distinct().count() == 1
                ? getRows().getFirst().words()
                : null;
    }

    /** Whether somebody else proposed one of them. */
    public boolean isConfirmable() {
        return getRows().stream().anyMatch(row -> row.byId() != signedIn.id());
    }
}
