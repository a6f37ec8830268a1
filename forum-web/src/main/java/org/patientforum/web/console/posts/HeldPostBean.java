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

/** The page /console/held-post/108: read what waits; publish it, change it first, or do not publish it. */
@Named("heldPost")
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

    private HeldPostDetails file;
    private String title;
    private String text;
    private String words;
    private final Preview preview = new Preview();

    /** Loads the post before its form asks for it. Throws NotFound. */
    @PostConstruct
    void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        file = held.open(signedIn.id(), id).orElse(null);
        words = HeldPostTexts.text("refuse.suggested");
        if (file != null) {
            title = file.row().title();
            text = file.markdown();
        }
    }

    /** Publishes the post. */
    public void approve() {
        then(
                () -> held.approve(signedIn.id(), id, version(), HeldPostTexts.text("approve.suggested")),
                "done.approved");
    }

    /** Publishes the post in other words. */
    public void editAndApprove() {
        HeldPostEdit wording = new HeldPostEdit(title, text, HeldPostTexts.text("edit.suggested"));
        then(() -> held.editAndApprove(signedIn.id(), id, version(), wording), "done.edited");
    }

    /** Shows what the author will read; unchanged, the post is not published. */
    public void refuse() {
        if (preview.seen("refuse", words)) {
            then(() -> held.refuse(signedIn.id(), id, version(), words), "done.refused");
        } else {
            then(() -> held.requireWaiting(signedIn.id(), id, version()), "");
        }
    }

    /** Shows what someone else has done meanwhile, and keeps the typed text. Nothing is done without a key. */
    private void then(Runnable wish, String doneKey) {
        if (!action.tried(wish)) {
            file = held.open(signedIn.id(), id).orElse(null);
        } else if (!doneKey.isEmpty()) {
            HeldPostTexts.done(doneKey, "console/held");
        }
    }

    private int version() {
        return file == null ? -1 : file.row().version();
    }

    public Long getId() {
        return id;
    }

    public HeldPostDetails getFile() {
        return file;
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
