package org.patientforum.web.groups;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.reading.BrowsingService;
import org.patientforum.reading.DiscussionFilter;
import org.patientforum.reading.DiscussionRow;
import org.patientforum.reading.GroupPage;
import org.patientforum.shared.NotFound;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.live.NewsServices;

/** The page /groups/7?page=2&show=UNANSWERED: twenty discussions of a group. */
@Named("groups")
@RequestScoped
public class GroupsBean {

    @Inject
    @Param(pathIndex = 0)
    private Long id;

    @Inject
    @Param
    private Integer page;

    @Inject
    @Param
    private DiscussionFilter show;

    @Inject
    private BrowsingService browsing;

    @Inject
    private NewsServices news;

    @Inject
    private SignedIn signedIn;

    private GroupPage shown;
    private Map<Long, Long> unread = Map.of();

    /** Loads the page. Runs at construction because form fields read it before Faces invokes actions. */
    @PostConstruct
    void load() {
        if (id == null || page != null && page < 1) {
            throw new NotFound("group");
        }
        shown = browsing.group(
                signedIn.reader(), id, show == null ? DiscussionFilter.ALL : show, page == null ? 1 : page);
        if (signedIn.member() && !Faces.isPostback()) {
            unread = news.news()
                    .unreadIn(
                            signedIn.id(),
                            shown.rows().stream().map(DiscussionRow::id).toList());
        }
    }

    /** View action: creates this bean, and so requires the group to exist, before rendering starts. */
    public void open() {
        // load() has done it
    }

    public GroupPage getShown() {
        return shown;
    }

    /** Unread posts by discussion, for discussions that have any. */
    public Map<Long, Long> getUnread() {
        return unread;
    }

    public DiscussionFilter[] getFilters() {
        return DiscussionFilter.values();
    }
}
