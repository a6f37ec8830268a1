package org.patientforum.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.notifications.inbox.NewsService;

/** The service behind the head of every page, looked up once: the container looks a service up by name for each injection. */
@ApplicationScoped
public class NewsEjbs {

    private NewsService news;

    protected NewsEjbs() {}

    @Inject
    public NewsEjbs(NewsService news) {
        this.news = news;
    }

    /** News and the bell. */
    public NewsService news() {
        return news;
    }
}
