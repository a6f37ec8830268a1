package org.patientforum.reading.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The posts that a member has missed since their last visit. For sending mail, never for a page. */
@Stateless
public class UnreadNewsService {

    private UnreadNewsQueries queries;

    protected UnreadNewsService() {}

    @Inject
    public UnreadNewsService(UnreadNewsQueries queries) {
        this.queries = queries;
    }

    /** The times when the members last used the site, to the minute, by id; members without a known visit are left out. */
    @PermitAll
    public Map<Long, Instant> lastVisits(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Map.of() : queries.lastVisits(memberIds);
    }

    /**
     * Corrects visits that a wrong clock recorded in the future: sets them to an earlier time that is certain. Scans all reading
     * positions.
     *
     * @param sure the earlier time
     */
    @PermitAll
    public void correctVisits(Instant now, Instant sure) {
        queries.correctVisits(now, sure);
    }

    /**
     * The unread news in what members follow, as far as they may see it, latest first; windows without news are left out. A
     * member's own posts are no news.
     */
    @PermitAll
    public Map<NewsWindow, List<NewsInDiscussion>> news(Collection<NewsWindow> windows) {
        return queries.news(windows);
    }
}
