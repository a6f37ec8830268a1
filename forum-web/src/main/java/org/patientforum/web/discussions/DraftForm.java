package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.patientforum.posting.DraftMark;
import org.patientforum.posting.DraftService;
import org.patientforum.posting.DraftText;
import org.patientforum.web.security.SignedIn;
import org.patientforum.web.security.UnsentBean;

/**
 * The draft behind a form for writing: which one it is, and what it holds. Each window that begins to write gets one of its own; a page
 * opened later shows the latest, or the one that its address names.
 */
@Named("draftForm")
@RequestScoped
public class DraftForm {

    /** Parameters of the form, and of the address. */
    static final String ID = "draft";

    private static final String SAVES = "draftSaves";
    private static final String SEEN = "seen";

    @Inject
    private DraftService drafts;

    @Inject
    private UnsentBean unsent;

    @Inject
    private SignedIn signedIn;

    private DraftMark mark;
    private boolean found;

    /**
     * What was typed for this place before: into a form that could not be taken, or the draft that the address names, or the latest.
     *
     * @param wanted whether a draft is wanted; else only what could not be taken is given
     */
    Optional<DraftText> begin(String place, boolean wanted) {
        mark = DraftMark.fresh(place);
        Optional<String> typed = unsent.field("text");
        if (typed.isPresent()) {
            return typed.map(text -> new DraftText(mark, unsent.field("title").orElse(""), text, null));
        }
        Long id = Asked.parameter(ID);
        Optional<DraftText> text = Optional.empty();
        if (id != null) {
            text = drafts.draft(signedIn.id(), id)
                    .filter(kept -> kept.mark().place().equals(place));
        } else if (wanted) {
            text = drafts.latest(signedIn.id(), place);
        }
        text.ifPresent(kept -> mark = kept.mark());
        found = text.isPresent();
        return text;
    }

    /** The form that was sent knows its draft. */
    void sent(String place) {
        Long saves = Asked.parameter(SAVES);
        mark = new DraftMark(
                place, Asked.parameter(ID), saves == null ? 0 : saves.intValue(), Faces.getRequestParameter(SEEN));
    }

    /** Saves the text and gives the parameters with which the page shows it again: {@code draft=12&preview=1}. */
    String keepForPreview(String title, String text) {
        keep(title, text);
        return (mark.id() == null ? "" : ID + "=" + mark.id() + "&") + "preview=1";
    }

    /** Saves the text. */
    void keep(String title, String text) {
        mark = drafts.save(signedIn.id(), mark, title, text);
    }

    /** The text is posted now. */
    void posted(String text) {
        drafts.posted(signedIn.id(), mark, text);
    }

    /** The text that the change of a post was begun with; null if this is no change, or nothing was kept of one. */
    String basedOn() {
        return mark.basedOn();
    }

    /** The change of a post is made of this text from now on. */
    void base(String fingerprint) {
        mark = new DraftMark(mark.place(), mark.id(), mark.saves(), fingerprint);
    }

    /** Whether the page was asked to show what the text will look like. */
    static boolean previewed() {
        return !Faces.isPostback() && Asked.parameter("preview") != null;
    }

    /** Whether the box holds a draft that was kept. */
    public boolean isFound() {
        return found;
    }

    public DraftMark getMark() {
        return mark;
    }
}
