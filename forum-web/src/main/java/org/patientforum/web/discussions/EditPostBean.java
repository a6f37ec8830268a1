package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.posting.EditConflict;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.drafts.DraftText;
import org.patientforum.shared.NotFound;
import org.patientforum.web.forms.UnsentBean;
import org.patientforum.web.identity.SignedIn;

/** The page /edit-post/108, on which authors edit their posts. */
@Named("editPost")
@RequestScoped
public class EditPostBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private PostingService posting;

    @Inject
    private DraftForm draft;

    @Inject
    private UnsentBean unsent;

    @Inject
    private SignedIn signedIn;

    private PostSnapshot post;
    private String text;
    private String preview;
    private boolean changed;

    /**
     * Loads the post with its current text or the draft of an edit. Throws NotFound, NotAllowed or PostNotEditable;
     * the error page shows what was typed.
     */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        post = posting.ownPost(signedIn.id(), id);
        if (Faces.isPostback()) {
            draft.readRequest(place());
        } else {
            startEditing();
        }
    }

    private void startEditing() {
        boolean asItStands = Faces.getRequestParameter("fresh") != null;
        text = draft.open(place(), !asItStands).map(DraftText::markdown).orElse(post.markdown());
        if (draft.basedOn() == null) {
            draft.rebase(unsent.field("text") == null ? post.fingerprint() : "");
        }
        changed = !post.fingerprint().equals(draft.basedOn());
        if (changed) {
            draft.rebase(post.fingerprint()); // the page now shows the current text beside the author's own
        }
        preview = FlashPreview.restore(posting, signedIn.id(), text);
    }

    /**
     * Saves the edit and shows the post. If the post was changed in the meantime, shows both texts and lets the
     * author decide.
     */
    public void save() {
        try {
            WordReplacement.apply(
                    () -> posting.edit(signedIn.id(), id, text, draft.basedOn()), replaced -> text = replaced.text());
        } catch (EditConflict e) {
            changed = true;
            draft.rebase(post.fingerprint());
            throw e;
        }
        draft.complete(text, post.location(), null);
        String page = DiscussionUrls.of(post.location());
        Faces.redirect(posting.isHeld(id) ? page.replaceFirst("#.*", DiscussionUrls.heldAnchor(id)) : page);
    }

    /** Saves the text as a draft and shows a preview. */
    public void preview() {
        FlashPreview.store(text, posting.preview(signedIn.id(), text));
        draft.preview("/edit-post/" + id, "", text, null);
    }

    private String place() {
        return "post:" + id;
    }

    public PostSnapshot getPost() {
        return post;
    }

    /** Whether the post has changed since the author began to edit it. */
    public boolean isChanged() {
        return changed;
    }

    /** The address of the post in its discussion. */
    public String getUrl() {
        return DiscussionUrls.of(post.location());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPreview() {
        return preview;
    }
}
