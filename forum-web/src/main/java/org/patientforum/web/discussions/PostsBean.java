package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.posting.PostLocation;
import org.patientforum.reading.ReadingService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.identity.SignedIn;

/** The permalink /posts/108. */
@Named("posts")
@RequestScoped
public class PostsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private ReadingService reading;

    @Inject
    private SignedIn signedIn;

    /**
     * Redirects to the post in its discussion; moderators are sent to the console if the post is held. Throws
     * NotFound.
     */
    public void redirect() {
        if (id == null) {
            throw new NotFound("post");
        }
        PostLocation location = reading.location(signedIn.reader(), id);
        boolean console = location.unpublished() && signedIn.moderator();
        Faces.redirect(console ? "/console/held-post/" + id : DiscussionUrls.of(location));
    }
}
