package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.posting.DraftService;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostSnapshot;
import org.patientforum.posting.PostingService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.SignedIn;

/** The pages /edit-post/108 and /withdraw-post/108: change one's own text, or take it back. */
@Named("editPost")
@RequestScoped
public class EditPostBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private PostingService posting;

    @Inject
    private DraftService drafts;

    @Inject
    private SignedIn signedIn;

    private PostSnapshot post;
    private String text;
    private String preview;

    /** Loads the post with its text, or the draft of a change. Throws NotFound, NotAllowed or PostNotEditable. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        post = posting.ownPost(signedIn.id(), id);
        if (!Faces.isPostback()) {
            text = drafts.draft(signedIn.id(), place())
                    .map(kept -> kept.markdown())
                    .orElse(post.markdown());
        }
    }

    /** Saves the change and shows the post. */
    public void save() {
        Rewording.seen(() -> posting.edit(signedIn.id(), id, text), replaced -> text = replaced.text());
        drafts.forget(signedIn.id(), place());
        String page = DiscussionUrls.of(post.place());
        Faces.redirect(posting.waits(id) ? page.replaceFirst("#.*", DiscussionUrls.waiting(id)) : page);
    }

    /** Shows what the post would look like; the text is kept as a draft. */
    public void look() {
        drafts.save(signedIn.id(), place(), "", text);
        preview = posting.preview(text);
    }

    /** Takes the post back and shows its marker. */
    public void withdraw() {
        PostPlace place = posting.withdraw(signedIn.id(), id);
        Faces.redirect(place.unpublished() ? "/groups/" + post.groupId() : DiscussionUrls.of(place));
    }

    private String place() {
        return "post:" + id;
    }

    public PostSnapshot getPost() {
        return post;
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
