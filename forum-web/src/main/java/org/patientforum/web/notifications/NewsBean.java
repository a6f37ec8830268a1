package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.notifications.inbox.NewsItem.DiscussionNews;
import org.patientforum.notifications.inbox.NewsPage;
import org.patientforum.notifications.inbox.NewsService;
import org.patientforum.web.discussions.DiscussionUrls;
import org.patientforum.web.identity.SignedIn;

/** The page /news?page=2: the member's notifications. */
@Named("news")
@RequestScoped
public class NewsBean {

    @Inject
    @Param
    private Integer page;

    @Inject
    @Param
    private String read;

    @Inject
    private NewsService news;

    @Inject
    private SignedIn signedIn;

    private NewsPage shown;

    /** Loads the page, or marks everything as read if the button was pressed. Throws SignInNeeded or NotFound. */
    public void load() {
        if (Faces.isPostback() && read != null) {
            news.readAll(signedIn.id());
            Faces.redirect("news");
            return;
        }
        shown = news.news(signedIn.id(), page == null ? 1 : page);
    }

    /** The address of the first new post in a discussion. */
    public String url(DiscussionNews discussion) {
        return DiscussionUrls.post(discussion.id(), discussion.number());
    }

    public NewsPage getShown() {
        return shown;
    }
}
