package org.patientforum.following;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.EngagementService;
import org.patientforum.shared.NotFound;

/** Following discussions and groups, and stopping. Doing either twice changes nothing more. */
@Stateless
public class FollowingService {

    private Follows follows;
    private EngagementService engagement;
    private GroupService groups;
    private Event<DeliveryChosen> events;
    private Clock clock;

    protected FollowingService() {}

    @Inject
    public FollowingService(
            Follows follows,
            EngagementService engagement,
            GroupService groups,
            Event<DeliveryChosen> events,
            Clock clock) {
        this.follows = follows;
        this.engagement = engagement;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    /** Follows a discussion, changes how one hears of it, or mutes it within a followed group. Throws NotFound. */
    @RolesAllowed("member")
    public void follow(long actorId, long discussionId, Delivery delivery) {
        setDelivery(actorId, discussionId, delivery);
    }

    private void setDelivery(long memberId, long requestedId, Delivery delivery) {
        long discussionId = engagement.lockForFollowing(memberId, requestedId);
        Optional<Follow> before = follows.ofDiscussion(memberId, discussionId);
        Follow follow = before.orElseGet(() -> Follow.ofDiscussion(memberId, discussionId, clock.instant()));
        boolean counted = before.isPresent() && before.get().delivery().isFollowing();
        follow.setDelivery(delivery);
        follows.add(follow);
        updateCount(discussionId, counted, delivery.isFollowing());
        events.fire(new DeliveryChosen(memberId, delivery));
    }

    private void updateCount(long discussionId, boolean before, boolean after) {
        if (before != after) {
            engagement.changeFollowers(discussionId, after ? 1 : -1);
        }
    }

    /** Stops following a discussion, or takes the muting back. */
    @RolesAllowed("member")
    public void unfollow(long actorId, long requestedId) {
        long discussionId = engagement.lockForFollowing(actorId, requestedId);
        follows.ofDiscussion(actorId, discussionId).ifPresent(follow -> {
            follows.remove(follow);
            updateCount(discussionId, follow.delivery().isFollowing(), false);
        });
    }

    /**
     * Stops mail about one discussion by the link in a mail, which stands for its reader without a sign-in. The member still
     * follows, on the site only; a follow of its own overrules the group's. Gives the follows that changed, or those that a
     * stop before this one changed, so that it can still be undone. A member who follows neither may have been mailed because
     * a post spoke to them: they follow on the site only until they take it back.
     */
    @PermitAll
    public List<Long> stopMail(long memberId, long requestedId) {
        long discussionId = engagement.lockForFollowing(memberId, requestedId);
        Optional<Delivery> before = deliveryFor(memberId, discussionId);
        if (before.isPresent() && !before.get().byMail()) {
            return follows.ofDiscussion(memberId, discussionId).filter(Follow::mailStopped).map(Follow::id).stream()
                    .toList();
        }
        setDelivery(memberId, discussionId, Delivery.SITE);
        Follow follow = follows.ofDiscussion(memberId, discussionId).orElseThrow();
        follow.stopMail(before.orElse(Delivery.MUTED));
        return List.of(follow.id());
    }

    /** Stops all mail of new replies by the link in a mail: every follow stays, on the site only. Gives those that changed, as above. */
    @PermitAll
    public List<Long> stopAllMail(long memberId) {
        List<Follow> all = follows.of(memberId);
        List<Follow> byMail =
                all.stream().filter(follow -> follow.delivery().byMail()).toList();
        byMail.forEach(follow -> follow.stopMail(follow.delivery()));
        List<Follow> stopped =
                byMail.isEmpty() ? all.stream().filter(Follow::mailStopped).toList() : byMail;
        return stopped.stream().map(Follow::id).toList();
    }

    /** Takes a stop back, by the page that confirmed it: these follows bring mail again, if they are still there. */
    @PermitAll
    public void resumeMail(long memberId, Collection<Long> followIds) {
        follows.of(memberId).stream()
                .filter(follow -> followIds.contains(follow.id()))
                .forEach(this::resume);
    }

    private void resume(Follow follow) {
        if (follow.createdByStop()) {
            follows.remove(follow);
            updateCount(follow.discussionId(), true, false);
        } else {
            follow.resumeMail();
        }
    }

    /** Follows a group: all that is new in it. To mute it is to stop following. Throws NotFound, also for no choice at all. */
    @RolesAllowed("member")
    public void followGroup(long actorId, long groupId, @Nullable Delivery delivery) {
        groups.group(groupId);
        if (delivery == null) {
            throw new NotFound("delivery");
        }
        if (!delivery.isFollowing()) {
            unfollowGroup(actorId, groupId);
            return;
        }
        follows.followGroup(actorId, groupId, delivery, clock.instant());
        events.fire(new DeliveryChosen(actorId, delivery));
    }

    /** Stops following a group. */
    @RolesAllowed("member")
    public void unfollowGroup(long actorId, long groupId) {
        follows.ofGroup(actorId, groupId).ifPresent(follows::remove);
    }

    /** How the member follows a group, if they do. */
    @RolesAllowed("member")
    public Optional<Delivery> groupDelivery(long actorId, long groupId) {
        return follows.ofGroup(actorId, groupId).map(Follow::delivery);
    }

    /** All discussions that the member follows, the latest reply first. */
    @RolesAllowed("member")
    public List<FollowedDiscussion> followedDiscussions(long actorId) {
        return follows.followedDiscussions(actorId);
    }

    /** All groups that the member follows. */
    @RolesAllowed("member")
    public List<FollowedGroup> followedGroups(long actorId) {
        return follows.followedGroups(actorId);
    }

    /** How the member hears of this discussion now: by its own follow, else by its group's; empty if not at all. */
    @PermitAll
    public Optional<Delivery> deliveryFor(long memberId, long discussionId) {
        return follows.deliveries(memberId, discussionId).stream().findFirst();
    }

    /** The same for many members in two queries, by their ids; who does not hear of it is not in it. */
    @PermitAll
    public Map<Long, Delivery> deliveriesFor(Collection<Long> memberIds, long discussionId) {
        return memberIds.isEmpty() ? Map.of() : follows.deliveries(memberIds, discussionId);
    }

    /** The next followers of a discussion or its group, by member id, to be told of a reply. */
    @PermitAll
    public List<FollowerToNotify> followersToNotify(long discussionId, long afterMemberId, int limit) {
        return follows.toNotify(discussionId, afterMemberId, limit);
    }
}
