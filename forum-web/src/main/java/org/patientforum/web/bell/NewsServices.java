package org.patientforum.web.bell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.patientforum.notifications.NewsService;

/** The service behind the head of every page, looked up once: the container looks a service up by name for each injection. */
@ApplicationScoped
public class NewsServices {

    private NewsService news;

    protected NewsServices() {}

    @Inject
    public NewsServices(NewsService news) {
        this.news = news;
    }

    /** News and the bell. */
    public NewsService news() {
        return news;
    }
}
