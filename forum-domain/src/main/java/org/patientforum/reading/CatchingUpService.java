package org.patientforum.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a member has missed since they were last here. For what sends mail, never for a page. */
@Stateless
public class CatchingUpService {

    private Missed missed;

    protected CatchingUpService() {}

    @Inject
    public CatchingUpService(Missed missed) {
        this.missed = missed;
    }

    /** When the member last used the site, to a minute; empty if nothing is known of it. */
    @PermitAll
    public Optional<Instant> lastVisit(long memberId) {
        return missed.lastVisit(memberId);
    }

    /**
     * What is new in what the member follows, as far as they may see it and have not read it, the latest first. Their own posts
     * are no news.
     */
    @PermitAll
    public List<NewsInDiscussion> news(NewsWindow window) {
        return missed.news(window);
    }
}
