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

/** The page /edit-post/108: change one's own text. */
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

    /** Loads the post with its text, or the draft of a change. Throws NotFound, NotAllowed or PostNotEditable: their page shows what was typed. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        post = posting.ownPost(signedIn.id(), id);
        if (Faces.isPostback()) {
            draft.sent(place());
        } else {
            begin();
        }
    }

    private void begin() {
        boolean asItStands = Faces.getRequestParameter("fresh") != null;
        text = draft.begin(place(), !asItStands).map(DraftText::markdown).orElse(post.markdown());
        if (draft.basedOn() == null) {
            draft.base(unsent.field("text") == null ? post.fingerprint() : "");
        }
        changed = !post.fingerprint().equals(draft.basedOn());
        if (changed) {
            draft.base(post.fingerprint()); // the author reads the text as it is now, beside their own
        }
        preview = PreviewAgain.of(posting, signedIn.id(), text);
    }

    /** Saves the change and shows the post. If the text was changed meanwhile, both are shown, and the author decides. */
    public void save() {
        try {
            ReplacedWords.seen(
                    () -> posting.edit(signedIn.id(), id, text, draft.basedOn()), replaced -> text = replaced.text());
        } catch (EditConflict meanwhile) {
            changed = true;
            draft.base(post.fingerprint());
            throw meanwhile;
        }
        draft.posted(text, post.place(), null);
        String page = DiscussionUrls.of(post.place());
        Faces.redirect(posting.isHeld(id) ? page.replaceFirst("#.*", DiscussionUrls.waiting(id)) : page);
    }

    /** Shows what the post would look like; the text is kept as a draft. */
    public void look() {
        PreviewAgain.next(text, posting.preview(signedIn.id(), text));
        draft.preview("/edit-post/" + id, "", text, null);
    }

    private String place() {
        return "post:" + id;
    }

    public PostSnapshot getPost() {
        return post;
    }

    /** Whether the post is not what it was when the author began to change it. */
    public boolean isChanged() {
        return changed;
    }

    /** The address of the post in its discussion. */
    public String getUrl() {
        return DiscussionUrls.of(post.place());
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
