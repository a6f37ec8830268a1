package org.patientforum.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.patientforum.bookmarks.BookmarkLimitReached;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostLocation;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.web.errors.ErrorText;
import org.patientforum.web.identity.SignedIn;

/** The buttons on a discussion's page: like, bookmark, reply, quote, follow. */
@Named("postActions")
@RequestScoped
public class PostActionsBean {

    /** Name of the button that replies to the post with this number. */
    static final String REPLY_BUTTON = "answer-it";

    /** Name of the button that quotes the post with this id. */
    static final String QUOTE_BUTTON = "quote-it";

    @Inject
    private DiscussionsBean discussions;

    @Inject
    private DiscussionServices services;

    @Inject
    private DraftForm draft;

    @Inject
    private FollowOptions followOptions;

    @Inject
    private ErrorText errors;

    @Inject
    private SignedIn signedIn;

    /**
     * Performs the action whose button was pressed, if any. The buttons submit the reply form, so that a text in
     * progress is sent along and saved as a draft.
     */
    public void act() {
        if (!discussions.isLoaded() || !Faces.isPostback() || toggleLike() || toggleBookmark()) {
            return;
        }
        if (DiscussionParams.postNumber(REPLY_BUTTON) != null) {
            openReplyForm("to=" + DiscussionParams.postNumber(REPLY_BUTTON));
        } else if (DiscussionParams.parameter(QUOTE_BUTTON) != null) {
            openReplyForm("quote=" + DiscussionParams.parameter(QUOTE_BUTTON));
        } else if (Faces.getRequestParameter("follow-it") != null) {
            Delivery delivery = Delivery.named(Faces.getRequestParameter("delivery"));
            services.following()
                    .follow(
                            signedIn.id(),
                            discussions.getDiscussion().id(),
                            delivery == null ? followOptions.usual() : delivery);
            redirectWithMessage(
                    "follow", DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage()));
        } else if (Faces.getRequestParameter("unfollow-it") != null) {
            services.following()
                    .unfollow(signedIn.id(), discussions.getDiscussion().id());
            redirectWithMessage(
                    "unfollow", DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage()));
        }
    }

    /** Likes a post or removes the like. Returns whether one of these buttons was pressed. */
    private boolean toggleLike() {
        Long like = DiscussionParams.parameter("like");
        Long unlike = DiscussionParams.parameter("unlike");
        if (like != null) {
            redirectWithMessage("like", DiscussionUrls.of(services.liking().like(signedIn.id(), like)));
        } else if (unlike != null) {
            redirectWithMessage("unlike", DiscussionUrls.of(services.liking().unlike(signedIn.id(), unlike)));
        }
        return like != null || unlike != null;
    }

    /** Bookmarks a post or removes the bookmark. Returns whether one of these buttons was pressed; a reached limit is shown on the page. */
    private boolean toggleBookmark() {
        Long bookmark = DiscussionParams.parameter("bookmark");
        Long unbookmark = DiscussionParams.parameter("unbookmark");
        if (bookmark != null) {
            try {
                PostLocation location = services.bookmarks().bookmark(signedIn.id(), bookmark);
                redirectWithMessage("texts.bookmarks", "bookmark", DiscussionUrls.of(location));
            } catch (BookmarkLimitReached | RateLimitExceeded limitReached) {
                Messages.addGlobalError(errors.of(limitReached));
            }
        } else if (unbookmark != null) {
            PostLocation location = services.bookmarks().remove(signedIn.id(), unbookmark);
            redirectWithMessage("texts.bookmarks", "unbookmark", DiscussionUrls.of(location));
        }
        return bookmark != null || unbookmark != null;
    }

    /** Redirects to the reply form with this query, after saving the text in progress. */
    private void openReplyForm(String query) {
        saveDraft();
        String page = DiscussionUrls.page(discussions.getDiscussion().id(), discussions.getPage());
        Delivery delivery = Delivery.named(Faces.getRequestParameter("reply-follow"));
        Faces.redirect(draft.withDraft(page, query, delivery) + "#reply");
    }

    private void saveDraft() {
        String text = Faces.getRequestParameter("text");
        if (text != null && !text.isBlank()) {
            draft.readRequest("discussion:" + discussions.getDiscussion().id());
            draft.save("", text);
        }
    }

    private void redirectWithMessage(String what, String page) {
        redirectWithMessage("texts.discussions", what, page);
    }

    private void redirectWithMessage(String bundle, String what, String page) {
        saveDraft();
        Messages.addFlashGlobalInfo(ResourceBundle.getBundle(bundle).getString("done." + what));
        Faces.redirect(page);
    }
}
