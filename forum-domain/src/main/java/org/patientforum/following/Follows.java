package org.patientforum.following;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patientforum.shared.FirstRow;

/** Repository of follows. */
@Dependent
class Follows {

    private static final String TO_NOTIFY = """
            select new org.patientforum.following.FollowerToNotify(f.memberId, f.delivery)
            from Discussion d join Follow f on %s
            where d.id = :discussion and f.memberId > :after
              and f.delivery <> org.patientforum.following.Delivery.MUTED %s
            order by f.memberId""";

    private final EntityManager em;

    @Inject
    Follows(EntityManager em) {
        this.em = em;
    }

    void add(Follow follow) {
        em.persist(follow);
        em.flush();
    }

    /** Sets the member's delivery for the group, whether it was followed before or not. */
    void followGroup(long memberId, long groupId, Delivery delivery, Instant now) {
        Follow follow = Follow.ofGroup(memberId, groupId, now);
        follow.setDelivery(delivery);
        if (!FirstRow.insert(em, follow)) {
            ofGroup(memberId, groupId).ifPresent(known -> known.setDelivery(delivery));
        }
    }

    void remove(Follow follow) {
        em.remove(follow);
        em.flush();
    }

    Optional<Follow> ofDiscussion(long memberId, long discussionId) {
        return first(em.createQuery(
                        "select f from Follow f where f.memberId = :member and f.discussionId = :what", Follow.class)
                .setParameter("member", memberId)
                .setParameter("what", discussionId));
    }

    Optional<Follow> ofGroup(long memberId, long groupId) {
        return first(
                em.createQuery("select f from Follow f where f.memberId = :member and f.groupId = :what", Follow.class)
                        .setParameter("member", memberId)
                        .setParameter("what", groupId));
    }

    private static Optional<Follow> first(TypedQuery<Follow> query) {
        return query.getResultStream().findFirst();
    }

    List<Follow> of(long memberId) {
        return em.createQuery("select f from Follow f where f.memberId = :member", Follow.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** The deliveries of the discussion's own follow and of its group's, in this order. */
    List<Delivery> deliveries(long memberId, long discussionId) {
        return em.createQuery("""
                        select f.delivery from Follow f, Discussion d
                        where d.id = :discussion and f.memberId = :member
                          and (f.discussionId = d.id or f.groupId = d.groupId)
                        order by case when f.discussionId is null then 1 else 0 end""", Delivery.class)
                .setParameter("discussion", discussionId)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** The effective deliveries of the members, by member id: the follow of the discussion overrides that of its group. */
    Map<Long, Delivery> deliveries(Collection<Long> memberIds, long discussionId) {
        Map<Long, Delivery> deliveries = new HashMap<>();
        for (String follow : List.of("f.groupId = d.groupId", "f.discussionId = d.id")) {
            em.createQuery("""
                            select f.memberId, f.delivery from Discussion d join Follow f on %s
                            where d.id = :discussion and f.memberId between :first and :last and f.memberId in :members
                            """.formatted(follow), Object[].class)
                    .setParameter("discussion", discussionId)
                    .setParameter("first", Collections.min(memberIds))
                    .setParameter("last", Collections.max(memberIds))
                    .setParameter("members", memberIds)
                    .getResultList()
                    .forEach(row -> deliveries.put((Long) row[0], (Delivery) row[1]));
        }
        return deliveries;
    }

    /**
     * The followers of the discussion or its group after the given member, by id; those of both only once. Runs two queries, each on its own index,
     * so that neither reads followers of anything else.
     */
    List<FollowerToNotify> toNotify(long discussionId, long afterMemberId, int limit) {
        return Stream.of(
                        TO_NOTIFY.formatted("f.discussionId = d.id", ""),
                        TO_NOTIFY.formatted("f.groupId = d.groupId", """
                         and not exists (
                            select 1 from Follow own where own.memberId = f.memberId and own.discussionId = d.id)"""))
                .flatMap(query -> em
                        .createQuery(query, FollowerToNotify.class)
                        .setParameter("discussion", discussionId)
                        .setParameter("after", afterMemberId)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream())
                .sorted(Comparator.comparingLong(FollowerToNotify::memberId))
                .limit(limit)
                .toList();
    }

    List<FollowedDiscussion> followedDiscussions(long memberId) {
        return em.createQuery("""
                        select new org.patientforum.following.FollowedDiscussion(
                            d.id,
                            case when d.openingState = org.patientforum.posting.PostState.VISIBLE or d.lastNumber = 0 and d.authorId = f.memberId then d.title else '' end,
                            g.name, f.delivery, d.replyCount, d.lastPostAt)
                        from Follow f join Discussion d on d.id = f.discussionId join ForumGroup g on g.id = d.groupId
                        where f.memberId = :member and d.mergedInto is null
                        order by d.lastPostAt desc, d.id desc""", FollowedDiscussion.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    List<FollowedGroup> followedGroups(long memberId) {
        return em.createQuery("""
                        select new org.patientforum.following.FollowedGroup(g.id, g.name, f.delivery)
                        from Follow f join ForumGroup g on g.id = f.groupId
                        where f.memberId = :member order by g.position, g.id""", FollowedGroup.class)
                .setParameter("member", memberId)
                .getResultList();
    }
}
