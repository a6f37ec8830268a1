package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queries behind the lists of discussions. */
@Dependent
class Lists {

    private static final String ROWS = """
            select new org.patientforum.reading.DiscussionRow(
                d.id, g.id, g.name, d.title, m.pseudonym, d.startedAt, d.replyCount, d.followerCount, d.lastPostAt,
                latest.pseudonym, d.pinned, d.closed)
            from Discussion d join ForumGroup g on g.id = d.groupId join ForumMember m on m.id = d.authorId
                join ForumMember latest on latest.id = d.lastAuthorId
            where\s""" + Visibility.LISTED;

    private final EntityManager em;

    @Inject
    Lists(EntityManager em) {
        this.em = em;
    }

    private static String condition(Shelf shelf) {
        return switch (shelf) {
            case ALL -> "";
            case UNANSWERED -> " and d.replyCount = 0";
            case PINNED -> " and d.pinned = true";
            case CLOSED -> " and d.closed = true";
        };
    }

    List<DiscussionRow> inGroup(long groupId, Shelf shelf, int page) {
        return em.createQuery(
                        ROWS + " and d.groupId = :group" + condition(shelf)
                                + " order by d.pinned desc, d.lastPostAt desc, d.id desc",
                        DiscussionRow.class)
                .setParameter("group", groupId)
                .setFirstResult(Paging.first(page) - 1)
                .setMaxResults(Paging.SIZE)
                .getResultList();
    }

    int countInGroup(long groupId, Shelf shelf) {
        TypedQuery<Long> query = em.createQuery(
                "select count(d) from Discussion d where " + Visibility.LISTED + " and d.groupId = :group"
                        + condition(shelf),
                Long.class);
        return query.setParameter("group", groupId).getSingleResult().intValue();
    }

    List<DiscussionRow> latest(int howMany) {
        return em.createQuery(ROWS + " order by d.lastPostAt desc, d.id desc", DiscussionRow.class)
                .setMaxResults(howMany)
                .getResultList();
    }

    List<DiscussionRow> startedBy(long memberId, int howMany) {
        return em.createQuery(
                        ROWS + " and d.authorId = :member order by d.startedAt desc, d.id desc", DiscussionRow.class)
                .setParameter("member", memberId)
                .setMaxResults(howMany)
                .getResultList();
    }

    List<NewSince> newSince(long memberId, int howMany) {
        return em.createQuery("""
                        select new org.patientforum.reading.NewSince(
                            d.id, d.title, g.id, g.name, d.lastNumber - r.lastNumber, r.lastNumber + 1, d.lastPostAt)
                        from ReadingPosition r join Discussion d on d.id = r.key.discussionId
                            join ForumGroup g on g.id = d.groupId
                        where r.key.memberId = :member and d.lastNumber > r.lastNumber and\s""" + Visibility.LISTED + """

                        order by d.lastPostAt desc, d.id desc""", NewSince.class)
                .setParameter("member", memberId)
                .setMaxResults(howMany)
                .getResultList();
    }

    long postsSince(long discussionId, Instant since) {
        return em.createQuery(
                        "select count(p) from Post p where p.discussionId = :discussion and p.postedAt >= :since and "
                                + Visibility.SHOWN,
                        Long.class)
                .setParameter("discussion", discussionId)
                .setParameter("since", since)
                .getSingleResult();
    }

    long postsInGroupSince(long groupId, Instant since) {
        return em.createQuery("""
                        select count(p) from Discussion d join Post p on p.discussionId = d.id
                        where d.groupId = :group and d.lastPostAt >= :since and p.postedAt >= :since and\s""" + Visibility.SHOWN, Long.class)
                .setParameter("group", groupId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many discussions of each group had a post since the instant. */
    Map<Long, Integer> activeSince(Instant since) {
        Map<Long, Integer> active = new HashMap<>();
        em.createQuery(
                        "select d.groupId, count(d) from Discussion d where d.lastPostAt >= :since and "
                                + Visibility.LISTED + " group by d.groupId",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .forEach(row -> active.put((Long) row[0], ((Long) row[1]).intValue()));
        return active;
    }
}
