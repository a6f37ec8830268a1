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

/** Follows and unfollows discussions and groups. All operations are idempotent. */
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

    /** Follows a discussion, changes its delivery, or mutes it within a followed group. Throws NotFound. */
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

    /** Unfollows or unmutes a discussion. */
    @RolesAllowed("member")
    public void unfollow(long actorId, long discussionId) {
        long currentId = engagement.lockForFollowing(actorId, discussionId);
        follows.ofDiscussion(actorId, currentId).ifPresent(follow -> {
            follows.remove(follow);
            updateCount(currentId, follow.delivery().isFollowing(), false);
        });
    }

    /**
     * Stops mail about one discussion by a link in a mail, which identifies the reader without a sign-in. The member continues to follow on the site
     * only; the discussion's own follow overrides the group's. A member who follows neither may have been mailed as an addressee of a post, and
     * follows on the site only until the stop is undone.
     *
     * @return the ids of the changed follows, or of those that an earlier stop changed, so that it can be undone
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

    /**
     * Stops all mail about replies by a link in a mail; all follows continue on the site only.
     *
     * @return see {@link #stopMail}
     */
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

    /** Undoes a stop: these follows send mail again, if they still exist. */
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

    /** Follows a group, or unfollows it if the delivery is MUTED. Throws NotFound, also if the delivery is null. */
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

    /** Unfollows a group. */
    @RolesAllowed("member")
    public void unfollowGroup(long actorId, long groupId) {
        follows.ofGroup(actorId, groupId).ifPresent(follows::remove);
    }

    /** The member's delivery for a group, if followed. */
    @RolesAllowed("member")
    public Optional<Delivery> groupDelivery(long actorId, long groupId) {
        return follows.ofGroup(actorId, groupId).map(Follow::delivery);
    }

    /** All discussions that the member follows, by latest reply. */
    @RolesAllowed("member")
    public List<FollowedDiscussion> followedDiscussions(long actorId) {
        return follows.followedDiscussions(actorId);
    }

    /** All groups that the member follows. */
    @RolesAllowed("member")
    public List<FollowedGroup> followedGroups(long actorId) {
        return follows.followedGroups(actorId);
    }

    /** The effective delivery for a discussion: of its own follow, else of its group's; empty if the member follows neither. */
    @PermitAll
    public Optional<Delivery> deliveryFor(long memberId, long discussionId) {
        return follows.deliveries(memberId, discussionId).stream().findFirst();
    }

    /** As {@link #deliveryFor} for many members, by member id, in two queries; omits members who follow neither. */
    @PermitAll
    public Map<Long, Delivery> deliveriesFor(Collection<Long> memberIds, long discussionId) {
        return memberIds.isEmpty() ? Map.of() : follows.deliveries(memberIds, discussionId);
    }

    /** The next followers of a discussion or its group after the given member, by member id. */
    @PermitAll
    public List<FollowerToNotify> followersToNotify(long discussionId, long afterMemberId, int limit) {
        return follows.toNotify(discussionId, afterMemberId, limit);
    }
}
