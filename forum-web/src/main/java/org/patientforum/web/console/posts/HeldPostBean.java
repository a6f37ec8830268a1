package org.patientforum.web.console.posts;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.posting.review.HeldPostDetails;
import org.patientforum.posting.review.HeldPostEdit;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.Preview;
import org.patientforum.web.identity.SignedIn;

/** The page /console/held-post/108: a held post, which staff publish, edit and publish, or reject. */
@Named("consoleHeldPost")
@ViewScoped
public class HeldPostBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private HeldPostService held;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private HeldPostDetails details;
    private String title;
    private String text;
    private String message;
    private final Preview preview = new Preview();

    /** Loads the post before its form is built. Throws NotFound. */
    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        details = held.open(signedIn.id(), id).orElse(null);
        message = HeldPostMessages.text("refuse.suggested");
        if (details != null) {
            title = details.row().title();
            text = details.markdown();
        }
    }

    /** Publishes the post. */
    public void approve() {
        run(
                () -> held.approve(signedIn.id(), id, version(), HeldPostMessages.text("approve.suggested")),
                "done.approved");
    }

    /** Publishes the edited post. */
    public void editAndApprove() {
        HeldPostEdit wording = new HeldPostEdit(title, text, HeldPostMessages.text("edit.suggested"));
        run(() -> held.editAndApprove(signedIn.id(), id, version(), wording), "done.edited");
    }

    /** Previews the message to the author; confirmed unchanged, rejects the post. */
    public void refuse() {
        if (preview.confirms("refuse", message)) {
            run(() -> held.refuse(signedIn.id(), id, version(), message), "done.refused");
        } else {
            run(() -> held.requireWaiting(signedIn.id(), id, version()), "");
        }
    }

    /**
     * Runs the action and redirects to the list. If it is refused, reloads the post, which may have changed, and keeps the typed text.
     *
     * @param doneKey the key of the success message; empty to stay on this page
     */
    private void run(Runnable change, String doneKey) {
        if (!action.runAndStay(change)) {
            details = held.open(signedIn.id(), id).orElse(null);
        } else if (!doneKey.isEmpty()) {
            HeldPostMessages.redirect(doneKey, "console/held");
        }
    }

    private int version() {
        return details == null ? -1 : details.row().version();
    }

    public Long getId() {
        return id;
    }

    public HeldPostDetails getDetails() {
        return details;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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
