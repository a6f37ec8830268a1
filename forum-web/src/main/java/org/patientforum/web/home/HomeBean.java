package org.patientforum.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.patientforum.reading.BrowsingService;
import org.patientforum.reading.DiscussionRow;
import org.patientforum.reading.GroupCard;
import org.patientforum.reading.UnreadDiscussion;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.live.NewsServices;

/** The home page: the groups, unread discussions for members, and the latest discussions. */
@Named("home")
@RequestScoped
public class HomeBean {

    private static final int ROWS = 8;

    @Inject
    private BrowsingService browsing;

    @Inject
    private NewsServices news;

    @Inject
    private SignedIn signedIn;

    private List<GroupCard> groups;
    private List<DiscussionRow> latest;
    private List<UnreadDiscussion> unreadDiscussions = List.of();
    private Map<Long, Long> unread = Map.of();

    /** Loads the page. */
    public void load() {
        groups = browsing.groupCards(signedIn.reader());
        latest = browsing.latest(signedIn.reader(), ROWS);
        if (signedIn.member()) {
            unreadDiscussions = browsing.unreadDiscussions(signedIn.id(), ROWS);
            unread = news.news()
                    .unreadIn(
                            signedIn.id(),
                            latest.stream().map(DiscussionRow::id).toList());
        }
    }

    public List<GroupCard> getGroups() {
        return groups;
    }

    public List<DiscussionRow> getLatest() {
        return latest;
    }

    public List<UnreadDiscussion> getUnreadDiscussions() {
        return unreadDiscussions;
    }

    /** Unread posts by discussion, for the latest discussions that have any. */
    public Map<Long, Long> getUnread() {
        return unread;
    }
}
