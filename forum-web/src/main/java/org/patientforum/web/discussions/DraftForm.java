package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.drafts.DraftText;
import org.patientforum.web.forms.UnsentBean;
import org.patientforum.web.identity.SignedIn;

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
    private static final String FOLLOW = "follow";

    @Inject
    private DiscussionEjbs services;

    @Inject
    private UnsentBean unsent;

    @Inject
    private SignedIn signedIn;

    @Inject
    private FollowOptions offers;

    private DraftHandle mark;
    private boolean found;

    /**
     * What was typed for this place before: into a form that could not be taken, or the draft that the address names, or the latest.
     *
     * @param wanted whether a draft is wanted; else only what could not be taken is given
     */
    Optional<DraftText> begin(String place, boolean wanted) {
        mark = DraftHandle.unsaved(place);
        Optional<DraftText> saved = SavedDrafts.of(services.drafts(), signedIn.id(), place, wanted);
        boolean later = saved.isPresent()
                && unsent.givesWay(saved.get().savedAt(), saved.get().markdown());
        String typed = unsent.field("text");
        if (typed != null && !later) {
            return Optional.of(new DraftText(mark, Objects.toString(unsent.field("title"), ""), typed, null));
        }
        saved.ifPresent(kept -> mark = kept.handle());
        found = saved.isPresent();
        return saved;
    }

    /** The form that was sent knows its draft. */
    void sent(String place) {
        Long saves = DiscussionParams.parameter(SAVES);
        mark = new DraftHandle(
                place,
                DiscussionParams.parameter(ID),
                saves == null ? 0 : saves.intValue(),
                Faces.getRequestParameter(SEEN));
    }

    /**
     * Saves the text, and goes to the page that shows what it will look like: back and forward work there, as on any page.
     *
     * @param page its address; what follows in it is kept
     */
    void preview(String page, String title, String text, Delivery follow) {
        keep(title, text);
        Faces.redirect(address(page, "preview=1", follow) + "#preview");
    }

    /** The page with this in its address, and with the draft and the wish to follow that its form had. */
    String address(String page, String question, Delivery follow) {
        return page
                + (page.contains("?") ? "&" : "?")
                + question
                + (mark == null || mark.id() == null ? "" : "&" + ID + "=" + mark.id())
                + (follow == null ? "" : "&" + FOLLOW + "=" + follow);
    }

    /** How the member wanted to follow when they asked for the preview; null if not. */
    static Delivery follow() {
        return Delivery.named(Faces.getRequestParameter(FOLLOW));
    }

    /** The same; before a preview what they usually choose. */
    Delivery proposedFollow() {
        return previewed() ? follow() : offers.usual();
    }

    void keep(String title, String text) {
        mark = services.drafts().save(signedIn.id(), mark, title, text);
    }

    /** The text is posted now: there is no draft of it any more, and its author follows if they wished to. */
    void posted(String text, PostPlace place, Delivery follow) {
        services.drafts().deletePosted(signedIn.id(), mark, text);
        if (follow != null) {
            services.following().follow(signedIn.id(), place.discussionId(), follow);
        }
    }

    /** The text that the change of a post was begun with; null if this is no change, or nothing was kept of one. */
    String basedOn() {
        return mark.basedOn();
    }

    /** The change of a post is made of this text from now on. */
    void base(String fingerprint) {
        mark = new DraftHandle(mark.place(), mark.id(), mark.saves(), fingerprint);
    }

    /** Whether the page was asked to show what the text will look like. */
    static boolean previewed() {
        return !Faces.isPostback() && DiscussionParams.parameter("preview") != null;
    }

    /** Whether the box holds a draft that was kept. */
    public boolean isFound() {
        return found;
    }

    public DraftHandle getMark() {
        return mark;
    }
}
