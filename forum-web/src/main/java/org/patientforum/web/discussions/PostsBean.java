package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.posting.PostingService;
import org.patientforum.shared.NotFound;

/** The permalink /posts/108: goes to the post in its place. */
@Named("posts")
@RequestScoped
public class PostsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    private PostingService posting;

    /** Goes to the page of the discussion where the post stands. Throws NotFound. */
    public void go() {
        if (id == null) {
            throw new NotFound("post");
        }
        Faces.redirect(DiscussionUrls.of(posting.place(id)));
    }
}
