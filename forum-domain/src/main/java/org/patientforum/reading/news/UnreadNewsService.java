package org.patientforum.reading.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a member has missed since they were last here. For what sends mail, never for a page. */
@Stateless
public class UnreadNewsService {

    private UnreadNewsQueries missed;

    protected UnreadNewsService() {}

    @Inject
    public UnreadNewsService(UnreadNewsQueries missed) {
        this.missed = missed;
    }

    /** When the members last used the site, to a minute, by their ids; of whom nothing is known is not in it. */
    @PermitAll
    public Map<Long, Instant> lastVisits(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Map.of() : missed.lastVisits(memberIds);
    }

    /** Takes visits that a wrong clock put after now for visits at that earlier, sure time. Reads every reading position. */
    @PermitAll
    public void correctVisits(Instant now, Instant sure) {
        missed.correctVisits(now, sure);
    }

    /**
     * What is new in what members follow, as far as they may see it and have not read it, the latest first; a window in which
     * nothing is new is not in it. Their own posts are no news.
     */
    @PermitAll
    public Map<NewsWindow, List<NewsInDiscussion>> news(Collection<NewsWindow> windows) {
        return missed.news(windows);
    }
}
