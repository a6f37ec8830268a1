package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.casefile.FormerTextService;
import org.patientforum.moderation.casefile.FormerTexts;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;

/** The page /console/former-texts/108: the earlier texts of an edited post, which can be purged. */
@Named("consoleRevisions")
@ViewScoped
public class RevisionsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The list entry for purging all texts; no text has this id. */
    private static final long ALL = 0;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private FormerTextService service;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private FormerTexts revisions;
    private long which;
    private String reason;

    /** Loads the texts; the service records the access in the audit trail. Throws NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        revisions = service.open(signedIn.id(), id);
    }

    /** Deletes the chosen text, or all texts, for good. */
    public void purge() {
        Long chosen = which == ALL ? null : which;
        action.runAndRedirect(
                () -> service.purge(signedIn.id(), id, chosen, reason),
                "console/former-texts/" + id,
                chosen == null ? "former.purged.all" : "former.purged");
    }

    public FormerTexts getRevisions() {
        return revisions;
    }

    public long getWhich() {
        return which;
    }

    public void setWhich(long which) {
        this.which = which;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
