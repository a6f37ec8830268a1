package org.patientforum.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patientforum.shared.persistence.InstantConverter;

/** Queries for lists of discussions. */
@Dependent
class DiscussionListQueries {

    private static final String ROWS = """
            select new org.patientforum.reading.DiscussionRow(
                d.id, g.id, g.name, d.title, d.openingState, m.pseudonym, d.startedAt, d.replyCount, d.followerCount,
                d.lastPostAt, latest.pseudonym, d.pinned, d.closed)
            from Discussion d join ForumGroup g on g.id = d.groupId join ForumMember m on m.id = d.authorId
                join ForumMember latest on latest.id = d.lastAuthorId
            where\s""" + Visibility.LISTED;

    private static final String RECENT = """
            select new org.patientforum.reading.RecentPosts(
                count(case when p.postedAt >= :day then 1 else null end),
                count(case when p.postedAt >= :week then 1 else null end), count(p))
            from\s""";

    private static final String UNREAD_DISCUSSIONS =
            """
            select d.id, case when d.opening_state = 'VISIBLE' then d.title else '' end, g.id, g.name, d.last_post_at
            from reading_position r join discussion d on d.id = r.discussion_id join forum_group g on g.id = d.group_id
            where r.member_id = ?1 and d.last_number > r.last_number and\s""" + UnreadPosts.notMuted() + """

              and exists (select 1 from post p where p.discussion_id = d.id and\s""" + UnreadPosts.condition("r.member_id") + ") and "
                    + Visibility.LISTED_SQL + " order by d.last_post_at desc, d.id desc";

    private static final String OPENED_DISCUSSIONS = """
            select member_id, discussion_id, cast(null as integer) as told_from from reading_position
            where member_id = ?1 and discussion_id in (%s)""";

    private final EntityManager em;

    @Inject
    DiscussionListQueries(EntityManager em) {
        this.em = em;
    }

    private static String condition(DiscussionFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case UNANSWERED -> " and d.replyCount = 0";
            case PINNED -> " and d.pinned = true";
            case CLOSED -> " and d.closed = true";
        };
    }

    List<DiscussionRow> inGroup(long groupId, DiscussionFilter filter, int page) {
        return em.createQuery(
                        ROWS + " and d.groupId = :group" + condition(filter)
                                + " order by d.pinned desc, d.lastPostAt desc, d.id desc",
                        DiscussionRow.class)
                .setParameter("group", groupId)
                .setFirstResult(Paging.first(page) - 1)
                .setMaxResults(Paging.SIZE)
                .getResultList();
    }

    int countInGroup(long groupId, DiscussionFilter filter) {
        TypedQuery<Long> query = em.createQuery(
                "select count(d) from Discussion d where " + Visibility.LISTED + " and d.groupId = :group"
                        + condition(filter),
                Long.class);
        return query.setParameter("group", groupId).getSingleResult().intValue();
    }

    List<DiscussionRow> latest(int limit) {
        return em.createQuery(ROWS + " order by d.lastPostAt desc, d.id desc", DiscussionRow.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<DiscussionRow> startedBy(long memberId, int limit) {
        return em.createQuery(
                        ROWS + " and d.authorId = :member order by d.startedAt desc, d.id desc", DiscussionRow.class)
                .setParameter("member", memberId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Discussions that the member has opened before and that have unread posts, latest first; two queries. */
    List<UnreadDiscussion> unreadDiscussions(long memberId, int limit) {
        Map<Long, Object[]> rows = new LinkedHashMap<>();
        for (Object row : em.createNativeQuery(UNREAD_DISCUSSIONS)
                .setParameter(1, memberId)
                .setMaxResults(limit)
                .getResultList()) {
            Object[] found = (Object[]) row;
            rows.put(((Number) found[0]).longValue(), found);
        }
        Map<Long, Unread> unread = unread(memberId, rows.keySet());
        return rows.entrySet().stream()
                .filter(row ->
                        unread.containsKey(row.getKey())) // otherwise it was read or withdrawn between the two queries
                .map(row -> unreadDiscussions(row.getValue(), unread.get(row.getKey())))
                .toList();
    }

    /** Number of unread posts in a discussion, and the number of the first. */
    private record Unread(int posts, int first) {}

    private Map<Long, Unread> unread(long memberId, Collection<Long> discussionIds) {
        Map<Long, Unread> unread = new HashMap<>();
        if (!discussionIds.isEmpty()) {
            String these = discussionIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
            for (Object row : em.createNativeQuery(UnreadPosts.counts(OPENED_DISCUSSIONS.formatted(these)))
                    .setParameter(1, memberId)
                    .getResultList()) {
                Object[] found = (Object[]) row;
                unread.put(
                        ((Number) found[1]).longValue(),
                        new Unread(((Number) found[2]).intValue(), ((Number) found[3]).intValue()));
            }
        }
        return unread;
    }

    private static UnreadDiscussion unreadDiscussions(Object[] row, Unread unread) {
        return new UnreadDiscussion(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[3],
                unread.posts(),
                unread.first(),
                new InstantConverter().convertToEntityAttribute(row[4]));
    }

    /** The numbers of visible posts of a discussion since each of the instants. */
    RecentPosts recentPosts(long discussionId, RecentPosts.Since since) {
        return recent(
                RECENT + "Post p where p.discussionId = :where and p.postedAt >= :month and " + Visibility.SHOWN,
                discussionId,
                since);
    }

    /** The numbers of visible posts of a group's discussions since each of the instants. */
    RecentPosts recentPostsInGroup(long groupId, RecentPosts.Since since) {
        return recent(RECENT + """
                Discussion d join Post p on p.discussionId = d.id
                where d.groupId = :where and d.lastPostAt >= :month and p.postedAt >= :month and\s""" + Visibility.SHOWN, groupId, since);
    }

    private RecentPosts recent(String query, long where, RecentPosts.Since since) {
        return em.createQuery(query, RecentPosts.class)
                .setParameter("where", where)
                .setParameter("day", since.day())
                .setParameter("week", since.week())
                .setParameter("month", since.month())
                .getSingleResult();
    }

    /** The number of discussions per group with a post since the instant. */
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
