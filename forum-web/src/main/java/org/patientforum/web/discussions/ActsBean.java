package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.following.Delivery;
import org.patientforum.web.identity.SignedIn;

/** The small buttons of a discussion's page: like, follow, and the way back. */
@Named("acts")
@RequestScoped
public class ActsBean {

    /** Button of a post: the reply is to the post with this number. */
    static final String ANSWER = "answer-it";

    /** Button of a post: the reply quotes the post with this id. */
    static final String QUOTE = "quote-it";

    @Inject
    private DiscussionsBean discussions;

    @Inject
    private DiscussionEjbs services;

    @Inject
    private DraftForm draft;

    @Inject
    private FollowOptions offers;

    @Inject
    private SignedIn signedIn;

    /**
     * Likes a post, takes a like back, answers or quotes it, follows or stops following, if one of these buttons was pressed: they are plain
     * buttons of the reply's form, so that what is being written comes with them and is kept.
     */
    public void act() {
        if (!discussions.isHere() || !Faces.isPostback()) {
            return;
        }
        Long like = DiscussionParams.parameter("like");
        Long unlike = DiscussionParams.parameter("unlike");
        if (like != null) {
            done("like", DiscussionUrls.of(services.liking().like(signedIn.id(), like)));
        } else if (unlike != null) {
            done("unlike", DiscussionUrls.of(services.liking().unlike(signedIn.id(), unlike)));
        } else if (DiscussionParams.postNumber(ANSWER) != null) {
            answer("to=" + DiscussionParams.postNumber(ANSWER));
        } else if (DiscussionParams.parameter(QUOTE) != null) {
            answer("quote=" + DiscussionParams.parameter(QUOTE));
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

    /** Goes to the form for a reply as this address asks for it, with what is being written. */
    private void answer(String question) {
        keep();
        String page = DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage());
        Delivery delivery = Delivery.named(Faces.getRequestParameter("reply-follow"));
        Faces.redirect(draft.address(page, question, delivery) + "#reply");
    }

    private void keep() {
        String text = Faces.getRequestParameter("text");
        if (text != null && !text.isBlank()) {
            draft.sent("discussion:" + discussions.getDiscussion().id());
            draft.keep("", text);
        }
    }

    private void done(String what, String page) {
        keep();
        Messages.addFlashGlobalInfo(
                ResourceBundle.getBundle("texts.discussions").getString("done." + what));
        Faces.redirect(page);
    }
}
