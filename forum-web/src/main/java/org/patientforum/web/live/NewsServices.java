package org.patientforum.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.notifications.inbox.NewsService;

/**
 * The session bean behind the header of every page, looked up once: the container looks a session bean up by name for
 * every injection point of every request.
 */
@ApplicationScoped
public class NewsServices {

    private NewsService news;

    protected NewsServices() {}

    @Inject
    public NewsServices(NewsService news) {
        this.news = news;
    }

    /** Notifications and their number. */
    public NewsService news() {
        return news;
    }
}
