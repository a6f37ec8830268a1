package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.authoring.WithdrawalPreview;
import org.patientforum.shared.NotFound;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;

/** The page /withdraw-post/108: says what will happen, and takes one's own post back. */
@Named("withdrawPost")
@RequestScoped
public class WithdrawPostBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    @Param
    private String seen;

    @Inject
    private PostingService posting;

    @Inject
    private ErrorText errors;

    @Inject
    private SignedIn signedIn;

    private WithdrawalPreview asked;

    /** Loads the post and what its withdrawal will do. Throws NotFound, NotAllowed, or PostNotEditable. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        asked = posting.previewWithdrawal(signedIn.id(), id);
    }

    /** Takes the post back and shows its marker; if it says something else than the page that asked showed, asks again. */
    public void withdraw() {
        if (!asked.post().fingerprint().equals(seen)) {
            Messages.addGlobalError(errors.of("withdrawChanged"));
            return;
        }
        PostPlace place = posting.withdraw(signedIn.id(), id);
        Faces.redirect(place.unpublished() ? "/groups/" + asked.post().groupId() : DiscussionUrls.of(place));
    }

    public WithdrawalPreview getAsked() {
        return asked;
    }

    /** The address of the post in its discussion. */
    public String getUrl() {
        return DiscussionUrls.of(asked.post().place());
    }
}
