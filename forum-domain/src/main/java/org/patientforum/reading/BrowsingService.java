package org.patientforum.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.patientforum.groups.GroupService;

/** The lists that readers browse: groups, a group's discussions, latest and unread discussions. */
@Stateless
public class BrowsingService {

    private static final Duration TODAY_WINDOW = Duration.ofHours(24);

    private DiscussionListQueries lists;
    private GroupService groups;
    private Visibility visibility;
    private Clock clock;

    protected BrowsingService() {}

    @Inject
    public BrowsingService(DiscussionListQueries lists, GroupService groups, Visibility visibility, Clock clock) {
        this.lists = lists;
        this.groups = groups;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** All groups in order, with their activity. */
    @PermitAll
    public List<GroupCard> groupCards(Reader reader) {
        visibility.requireMayRead(reader);
        Map<Long, Integer> today = lists.activeSince(clock.instant().minus(TODAY_WINDOW));
        return groups.all().stream()
                .map(group -> new GroupCard(
                        group.id(),
                        group.name(),
                        group.description(),
                        group.archived(),
                        group.discussionCount(),
                        today.getOrDefault(group.id(), 0)))
                .toList();
    }

    /** The numbers of visible posts written recently in a discussion. */
    @PermitAll
    public RecentPosts recentPosts(long discussionId) {
        return lists.recentPosts(discussionId, RecentPosts.Since.before(clock.instant()));
    }

    /** The numbers of visible posts written recently in all discussions of a group. */
    @PermitAll
    public RecentPosts recentPostsInGroup(long groupId) {
        return lists.recentPostsInGroup(groupId, RecentPosts.Since.before(clock.instant()));
    }

    /** A page of a group's discussions. Throws NotFound for an unknown group or page. */
    @PermitAll
    public GroupPage group(Reader reader, long groupId, DiscussionFilter filter, int page) {
        visibility.requireMayRead(reader);
        int discussions = lists.countInGroup(groupId, filter);
        int pages = Paging.pages(discussions);
        Paging.require(page, pages);
        return new GroupPage(
                groups.group(groupId), filter, page, pages, discussions, lists.inGroup(groupId, filter, page));
    }

    /** The discussions with the latest posts, latest first. */
    @PermitAll
    public List<DiscussionRow> latest(Reader reader, int limit) {
        visibility.requireMayRead(reader);
        return lists.latest(limit);
    }

    /** The discussions that a member started, newest first. */
    @PermitAll
    public List<DiscussionRow> startedBy(Reader reader, long memberId, int limit) {
        visibility.requireMayRead(reader);
        return lists.startedBy(memberId, limit);
    }

    /** Discussions that the member has opened before and that have unread posts. */
    @RolesAllowed("member")
    public List<UnreadDiscussion> unreadDiscussions(long actorId, int limit) {
        return lists.unreadDiscussions(actorId, limit);
    }
}
