package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.authoring.WithdrawalPreview;
import org.patientforum.shared.NotFound;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;

/** The page /withdraw-post/108, on which authors withdraw their posts after reading what that does. */
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

    private WithdrawalPreview withdrawal;

    /** Loads the post and the effects of its withdrawal. Throws NotFound, NotAllowed or PostNotEditable. */
    public void load() {
        if (id == null) {
            throw new NotFound("post");
        }
        withdrawal = posting.previewWithdrawal(signedIn.id(), id);
    }

    /** Withdraws the post and shows its placeholder. Asks again if the post has changed since the page showed it. */
    public void withdraw() {
        if (!withdrawal.post().fingerprint().equals(seen)) {
            Messages.addGlobalError(errors.of("withdrawChanged"));
            return;
        }
        PostLocation location = posting.withdraw(signedIn.id(), id);
        Faces.redirect(location.unpublished() ? "/groups/" + withdrawal.post().groupId() : DiscussionUrls.of(location));
    }

    public WithdrawalPreview getWithdrawal() {
        return withdrawal;
    }

    /** The address of the post in its discussion. */
    public String getUrl() {
        return DiscussionUrls.of(withdrawal.post().location());
    }
}
