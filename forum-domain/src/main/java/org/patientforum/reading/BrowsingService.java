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

/** The lists a reader browses: groups, a group's discussions, what is latest, what is new. */
@Stateless
public class BrowsingService {

    private static final Duration TODAY = Duration.ofHours(24);

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

    /** All groups in their order, with how lively they are. */
    @PermitAll
    public List<GroupCard> groupCards(Reader reader) {
        visibility.requireMayRead(reader);
        Map<Long, Integer> today = lists.activeSince(clock.instant().minus(TODAY));
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

    /** How many posts of a discussion were written lately and can be seen: its pace. */
    @PermitAll
    public RecentPosts postsLately(long discussionId) {
        return lists.recentPosts(discussionId, RecentPosts.Since.before(clock.instant()));
    }

    /** The same for all discussions of a group. */
    @PermitAll
    public RecentPosts postsLatelyInGroup(long groupId) {
        return lists.recentPostsInGroup(groupId, RecentPosts.Since.before(clock.instant()));
    }

    /** One page of a group's discussions. Throws NotFound if there is no such group or page. */
    @PermitAll
    public GroupPage group(Reader reader, long groupId, DiscussionFilter shelf, int page) {
        visibility.requireMayRead(reader);
        int discussions = lists.countInGroup(groupId, shelf);
        int pages = Paging.pages(discussions);
        Paging.require(page, pages);
        return new GroupPage(
                groups.group(groupId), shelf, page, pages, discussions, lists.inGroup(groupId, shelf, page));
    }

    /** The discussions with the latest posts. */
    @PermitAll
    public List<DiscussionRow> latest(Reader reader, int howMany) {
        visibility.requireMayRead(reader);
        return lists.latest(howMany);
    }

    /** The discussions that a member started, the newest first. */
    @PermitAll
    public List<DiscussionRow> startedBy(Reader reader, long memberId, int howMany) {
        visibility.requireMayRead(reader);
        return lists.startedBy(memberId, howMany);
    }

    /** Discussions that the member has opened before and in which something is unread. */
    @RolesAllowed("member")
    public List<UnreadDiscussion> newSince(long actorId, int howMany) {
        return lists.newSince(actorId, howMany);
    }
}
