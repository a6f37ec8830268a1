package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.drafts.DraftText;
import org.patientforum.web.forms.UnsentBean;
import org.patientforum.web.identity.SignedIn;

/**
 * The draft behind a compose form. Each window that starts writing gets its own draft; a page opened later shows the
 * latest draft, or the one named in its address.
 */
@Named("draftForm")
@RequestScoped
public class DraftForm {

    /** Request parameters. */
    static final String ID = "draft";

    private static final String SAVES = "draftSaves";
    private static final String SEEN = "seen";
    private static final String FOLLOW = "follow";

    @Inject
    private DiscussionServices services;

    @Inject
    private UnsentBean unsent;

    @Inject
    private SignedIn signedIn;

    @Inject
    private FollowOptions followOptions;

    private DraftHandle mark;
    private boolean found;

    /**
     * Selects the text to begin with: an unsent form, the draft named in the address, or the latest draft.
     *
     * @param place what the draft is for, such as {@code discussion:42}
     * @param wanted whether to offer the latest draft; if not, only an unsent form or the named draft
     */
    Optional<DraftText> open(String place, boolean wanted) {
        mark = DraftHandle.unsaved(place);
        Optional<DraftText> saved = SavedDrafts.of(services.drafts(), signedIn.id(), place, wanted);
        boolean later = saved.isPresent()
                && unsent.yieldTo(saved.get().savedAt(), saved.get().markdown());
        String typed = unsent.field("text");
        if (typed != null && !later) {
            return Optional.of(new DraftText(mark, Objects.toString(unsent.field("title"), ""), typed, null));
        }
        saved.ifPresent(latest -> mark = latest.handle());
        found = saved.isPresent();
        return saved;
    }

    /** Reads the draft's identity from the submitted form. */
    void readRequest(String place) {
        Long saves = DiscussionParams.parameter(SAVES);
        mark = new DraftHandle(
                place,
                DiscussionParams.parameter(ID),
                saves == null ? 0 : saves.intValue(),
                Faces.getRequestParameter(SEEN));
    }

    /** Saves the draft and redirects to the page with the preview, so that Back and Forward work as usual. */
    void preview(String page, String title, String text, Delivery follow) {
        save(title, text);
        Faces.redirect(withDraft(page, "preview=1", follow) + "#preview");
    }

    /** Adds this query, the draft's id and the requested delivery to the address. */
    String withDraft(String page, String question, Delivery follow) {
        return page
                + (page.contains("?") ? "&" : "?")
                + question
                + (mark == null || mark.id() == null ? "" : "&" + ID + "=" + mark.id())
                + (follow == null ? "" : "&" + FOLLOW + "=" + follow);
    }

    /** The delivery that was selected when the preview was requested; null if none was. */
    static Delivery requestedDelivery() {
        return Delivery.named(Faces.getRequestParameter(FOLLOW));
    }

    /** The delivery to preselect: the requested one after a preview, else the member's usual one. */
    Delivery proposedDelivery() {
        return isPreviewRequested() ? requestedDelivery() : followOptions.usual();
    }

    void save(String title, String text) {
        mark = services.drafts().save(signedIn.id(), mark, title, text);
    }

    /** Deletes the draft of a published text and follows the discussion if the author asked for it. */
    void complete(String text, PostLocation location, Delivery follow) {
        services.drafts().deletePosted(signedIn.id(), mark, text);
        if (follow != null) {
            services.following().follow(signedIn.id(), location.discussionId(), follow);
        }
    }

    /** Fingerprint of the text that the edit started from; null if unknown, or if this draft is not an edit. */
    String basedOn() {
        return mark.basedOn();
    }

    /** Makes this text the base of the edit. */
    void rebase(String fingerprint) {
        mark = new DraftHandle(mark.place(), mark.id(), mark.saves(), fingerprint);
    }

    /** Whether the page was requested with a preview. */
    static boolean isPreviewRequested() {
        return !Faces.isPostback() && DiscussionParams.parameter("preview") != null;
    }

    /** Whether the form shows a saved draft. */
    public boolean isFound() {
        return found;
    }

    public DraftHandle getMark() {
        return mark;
    }
}
