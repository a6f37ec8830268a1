package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.bookmarks.BookmarkLimitReached;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostPlace;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;

/** The small buttons of a discussion's page: like, bookmark, follow, and the way back. */
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
    private ErrorText errors;

    @Inject
    private SignedIn signedIn;

    /**
     * Likes or bookmarks a post, takes that back, answers or quotes it, follows or stops following, if one of these buttons was pressed: they
     * are plain buttons of the reply's form, so that what is being written comes with them and is kept.
     */
    public void act() {
        if (!discussions.isHere() || !Faces.isPostback() || toggleLike() || toggleBookmark()) {
            return;
        }
        if (DiscussionParams.postNumber(ANSWER) != null) {
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

    /** Likes a post, or takes the like back, if one of these buttons was pressed. Returns whether one was. */
    private boolean toggleLike() {
        Long like = DiscussionParams.parameter("like");
        Long unlike = DiscussionParams.parameter("unlike");
        if (like != null) {
            done("like", DiscussionUrls.of(services.liking().like(signedIn.id(), like)));
        } else if (unlike != null) {
            done("unlike", DiscussionUrls.of(services.liking().unlike(signedIn.id(), unlike)));
        }
        return like != null || unlike != null;
    }

    /** The same for a bookmark. If there are too many, the page says so. */
    private boolean toggleBookmark() {
        Long bookmark = DiscussionParams.parameter("bookmark");
        Long unbookmark = DiscussionParams.parameter("unbookmark");
        if (bookmark != null) {
            try {
                PostPlace place = services.bookmarks().bookmark(signedIn.id(), bookmark);
                done("texts.bookmarks", "bookmark", DiscussionUrls.of(place));
            } catch (BookmarkLimitReached | RateLimitExceeded tooMany) {
                Messages.addGlobalError(errors.of(tooMany));
            }
        } else if (unbookmark != null) {
            PostPlace place = services.bookmarks().remove(signedIn.id(), unbookmark);
            done("texts.bookmarks", "unbookmark", DiscussionUrls.of(place));
        }
        return bookmark != null || unbookmark != null;
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
        done("texts.discussions", what, page);
    }

    private void done(String bundle, String what, String page) {
        keep();
        Messages.addFlashGlobalInfo(ResourceBundle.getBundle(bundle).getString("done." + what));
        Faces.redirect(page);
    }
}
