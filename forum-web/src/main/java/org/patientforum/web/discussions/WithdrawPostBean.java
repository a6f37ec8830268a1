package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.PostingService;
import org.patientforum.posting.Withdrawal;
import org.patientforum.shared.NotFound;
import org.patientforum.web.security.SignedIn;

/** The page /withdraw-post/108: says what will happen, and takes one's own post back. */
@Named("withdrawPost")
@RequestScoped
public class WithdrawPostBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private PostingService posting;

    @Inject
    private SignedIn signedIn;

    private Withdrawal asked;

    /** Loads the post and what its withdrawal will do. Throws NotFound, NotAllowed, or PostNotEditable; after the form was sent always NotFound. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        try {
            asked = posting.withdrawal(signedIn.id(), id);
        } catch (PostNotEditable gone) {
            if (Faces.isPostback()) {
                throw new NotFound("post");
            }
            throw gone;
        }
    }

    /** Takes the post back and shows its marker. */
    public void withdraw() {
        PostPlace place = posting.withdraw(signedIn.id(), id);
        Faces.redirect(place.unpublished() ? "/groups/" + asked.post().groupId() : DiscussionUrls.of(place));
    }

    public Withdrawal getAsked() {
        return asked;
    }

    /** The address of the post in its discussion. */
    public String getUrl() {
        return DiscussionUrls.of(asked.post().place());
    }
}
