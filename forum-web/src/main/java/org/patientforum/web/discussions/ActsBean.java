package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.following.Delivery;
import org.patientforum.web.security.SignedIn;

/** The small buttons of a discussion's page: like, follow, and the way back. */
@Named("acts")
@RequestScoped
public class ActsBean {

    @Inject
    private DiscussionsBean discussions;

    @Inject
    private DiscussionServices services;

    @Inject
    private DraftForm draft;

    @Inject
    private Offers offers;

    @Inject
    private SignedIn signedIn;

    /**
     * Likes a post, takes a like back, follows or stops following, if one of these buttons was pressed: they are plain buttons of the reply's form, so
     * that what is being written comes with them and is kept.
     */
    public void act() {
        if (!discussions.isHere() || !Faces.isPostback()) {
            return;
        }
        Long like = Asked.parameter("like");
        Long unlike = Asked.parameter("unlike");
        if (like != null) {
            done("like", DiscussionUrls.of(services.liking().like(signedIn.id(), like)));
        } else if (unlike != null) {
            done("unlike", DiscussionUrls.of(services.liking().unlike(signedIn.id(), unlike)));
        } else if (Faces.getRequestParameter("follow-it") != null) {
            Delivery delivery = Delivery.named(Faces.getRequestParameter("delivery"));
            services.following()
                    .follow(
                            signedIn.id(),
                            discussions.getDiscussion().id(),
                            delivery == null ? offers.usual() : delivery);
            done("follow", DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage()));
        } else if (Faces.getRequestParameter("unfollow-it") != null) {
            services.following()
                    .unfollow(signedIn.id(), discussions.getDiscussion().id());
            done("unfollow", DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage()));
        }
    }

    private void done(String what, String page) {
        String text = Faces.getRequestParameter("text");
        if (text != null && !text.isBlank()) {
            draft.sent("discussion:" + discussions.getDiscussion().id());
            draft.keep("", text);
        }
        Messages.addFlashGlobalInfo(
                ResourceBundle.getBundle("texts.discussions").getString("done." + what));
        Faces.redirect(page);
    }
}
