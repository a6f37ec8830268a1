package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.notifications.NewsService;
import org.patientforum.web.security.SignedIn;

/** How much unread news the reader has, for the head of every page; asked at most once a page. */
@Named("unreadNews")
@RequestScoped
public class UnreadNews {

    @Inject
    private NewsService news;

    @Inject
    private SignedIn signedIn;

    private Long count;

    /** The number; 0 for a guest. */
    public long getCount() {
        if (count == null) {
            count = signedIn.member() ? news.unread(signedIn.id()) : 0;
        }
        return count;
    }
}
