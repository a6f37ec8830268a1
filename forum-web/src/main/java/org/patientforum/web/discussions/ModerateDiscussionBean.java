package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.web.identity.SignedIn;

/** What moderators do to a whole discussion on its page: close, open, pin, unpin. */
@Named("tend")
@RequestScoped
public class ModerateDiscussionBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private DiscussionModerationService moderation;

    @Inject
    private SignedIn signedIn;

    /** Closes the discussion to new replies, or opens it again. */
    public void close(boolean closed) {
        moderation.setClosed(signedIn.id(), id, closed);
        Faces.redirect(DiscussionUrls.page(id, 1));
    }

    /** Keeps the discussion on top of its group's list, or lets it go. */
    public void pin(boolean pinned) {
        moderation.setPinned(signedIn.id(), id, pinned);
        Faces.redirect(DiscussionUrls.page(id, 1));
    }
}
