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
import org.patientforum.posting.review.HeldPostRow;
import org.patientforum.posting.review.HeldPostService;
import org.patientforum.web.console.ChosenPosts;
import org.patientforum.web.console.LazyTables;
import org.patientforum.web.console.Preview;
import org.patientforum.web.identity.SignedIn;
import org.primefaces.model.LazyDataModel;

/** The page /console/held?reason=NEWCOMER: what waits, the oldest first; decide on several at once. */
@Named("heldPosts")
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
    private ChosenPosts chosen;

    private String words;
    private final Preview preview = new Preview();
    private LazyDataModel<HeldPostRow> rows;

    /** Prepares the list; the rows come as the table asks for them. */
    public void load() {
        words = HeldPostTexts.text("refuse.suggested");
        rows = new LazyTables<>(new LazyTables.Source<>() {
            @Override
            public long count() {
                return held.count(signedIn.id(), reason);
            }

            @Override
            public List<HeldPostRow> rows(int first, int atMost) {
                return held.oldest(signedIn.id(), reason, first, atMost);
            }
        });
    }

    /** Publishes the chosen posts. */
    public void approve() {
        String published = HeldPostTexts.text("approve.suggested");
        done("bulk.approved", (post, version) -> held.approve(signedIn.id(), post, version, published));
    }

    /** Shows what each author will read; unchanged, the chosen posts are not published. */
    public void refuse() {
        if (!chosen.none() && !preview.seen("refuse", words)) {
            return;
        }
        done("bulk.refused", (post, version) -> held.refuse(signedIn.id(), post, version, words));
    }

    /** One broken rule leaves that post where it is; the others are done. */
    private void done(String key, ChosenPosts.Deed deed) {
        if (chosen.none()) {
            Messages.addGlobalError(HeldPostTexts.text("bulk.none"));
            return;
        }
        ChosenPosts.Outcome outcome = chosen.each(deed);
        String told = HeldPostTexts.text(key, outcome.done(), outcome.left(), outcome.why());
        if (outcome.done() == 0) {
            Messages.addGlobalError(told);
            return;
        }
        Messages.addFlashGlobalInfo(told);
        Faces.redirect("console/held" + (reason == null ? "" : "?reason=" + reason));
    }

    public LazyDataModel<HeldPostRow> getRows() {
        return rows;
    }

    public HoldReason getReason() {
        return reason;
    }

    public HoldReason[] getReasons() {
        return HoldReason.values();
    }

    /** Whether the post is among those that were ticked. */
    public boolean ticked(HeldPostRow row) {
        return chosen.has(row.postId(), row.version());
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
