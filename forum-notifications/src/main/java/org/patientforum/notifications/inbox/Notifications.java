package org.patientforum.notifications.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.preferences.MailTimes;
import org.patientforum.reading.DiscussionRead;
import org.patientforum.reading.UnreadPosts;

/** The notifications of members. */
@Dependent
public class Notifications {

    /**
     * Unread notifications of visible posts, by discussion. A notification becomes read when the member's reading
     * position reaches its post, so where there is no position, the first notified post is among these.
     */
    private static final String UNREAD_NEWS = """
            select n.member_id, n.discussion_id, min(n.post_number) as told_from
            from notification n join post q on q.id = n.subject_id
            where n.member_id %s and n.read_at is null and n.discussion_id is not null and q.state = 'VISIBLE'
            group by n.member_id, n.discussion_id""";

    private static final String UNREAD_MESSAGES =
            "select %scount(*) from notification where read_at is null and discussion_id is null and member_id %s";

    private static final String BELL = "select (select coalesce(sum(unread), 0) from ("
            + UnreadPosts.counts(UNREAD_NEWS.formatted("= ?1")) + ") as posts), ("
            + UNREAD_MESSAGES.formatted("", "= ?1")
            + "), (select count(*) from mail_suppression where member_id = ?1),"
            + " (select default_delivery from mail_wishes where member_id = ?1)";

    /** The discussions of a list. */
    private static final String LISTED_DISCUSSIONS = """
            select cast(?1 as bigint) as member_id, v.id as discussion_id, (
                select min(n.post_number) from notification n join post q on q.id = n.subject_id
                where n.member_id = ?1 and n.discussion_id = v.id and n.read_at is null and q.state = 'VISIBLE') as told_from
            from (values %s) as v (id)""";

    /** Notifications with something left to see. */
    private static final String VISIBLE_NEWS = """
             from notification n left join post q on q.id = n.subject_id and n.discussion_id is not null
            where n.member_id = ?1 and (n.discussion_id is null or q.state = 'VISIBLE')""";

    private static final String PAGE =
            """
            select news.discussion, news.message, case when news.message > 0 then news.fresh else coalesce(u.unread, 0) end,
                news.to_you, news.mentions, news.started, coalesce(u.first_unread, news.latest), news.at
            from (
                select coalesce(n.discussion_id, 0) as discussion, case when n.discussion_id is null then n.id else 0 end as message,
                    count(*) - count(n.read_at) as fresh,
                    count(case when n.read_at is null and n.kind = 'REPLY_TO_YOU' then 1 end) as to_you,
                    count(case when n.read_at is null and n.kind = 'MENTION' then 1 end) as mentions,
                    count(case when n.read_at is null and n.post_number = 1 then 1 end) as started,
                    coalesce(max(n.post_number), 0) as latest, max(n.created_at) as at, max(n.id) as last_id""" + VISIBLE_NEWS + """

                group by coalesce(n.discussion_id, 0), case when n.discussion_id is null then n.id else 0 end) as news
            left join (""" + UnreadPosts.counts(UNREAD_NEWS.formatted("= ?1")) + """
                ) as u on u.discussion_id = news.discussion
            order by case when news.message > 0 and news.fresh > 0 or u.unread > 0 then 0 else 1 end, news.at desc, news.last_id desc""";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public Notifications(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void add(Notification notification) {
        em.persist(notification);
    }

    /** Returns which of the members were notified of this subject before. */
    public Set<Long> notifiedOf(NotificationKind kind, long subjectId, Collection<Long> memberIds) {
        return Set.copyOf(em.createQuery("""
                        select n.memberId from Notification n
                        where n.kind = :kind and n.subjectId = :subject and n.memberId in :members""", Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("members", memberIds)
                .getResultList());
    }

    /** Returns which of the members were notified of this post, by any kind. */
    public Set<Long> notifiedOfPost(long postId, Collection<Long> memberIds) {
        return Set.copyOf(em.createQuery("""
                        select n.memberId from Notification n
                        where n.discussionId is not null and n.subjectId = :post and n.memberId in :members""", Long.class)
                .setParameter("post", postId)
                .setParameter("members", memberIds)
                .getResultList());
    }

    /** Returns the unread count of each member, by one query. Members without unread news are missing. */
    public Map<Long, Long> unread(Collection<Long> memberIds) {
        String these = memberIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Map<Long, Long> unread = new HashMap<>();
        for (Object row : em.createNativeQuery("select member_id, sum(unread) from ("
                        + UnreadPosts.counts(UNREAD_NEWS.formatted("in (" + these + ")"))
                        + ") as posts group by member_id union all "
                        + UNREAD_MESSAGES.formatted("member_id, ", "in (" + these + ") group by member_id"))
                .getResultList()) {
            Object[] found = (Object[]) row;
            unread.merge(number(found[0]), number(found[1]), Long::sum);
        }
        return unread;
    }

    /**
     * Returns the unread count, whether an address of the member is suppressed, and their default delivery, by one
     * query.
     */
    Bell bell(long memberId) {
        Object[] row =
                (Object[]) em.createNativeQuery(BELL).setParameter(1, memberId).getSingleResult();
        Delivery usual = row[3] == null ? MailTimes.DEFAULT.usual() : Delivery.valueOf((String) row[3]);
        return new Bell(number(row[0]) + number(row[1]), number(row[2]) > 0, usual);
    }

    /**
     * Returns the number of unread posts in each of the discussions that the member has opened or was notified of.
     * Discussions without unread posts are missing.
     */
    Map<Long, Long> unreadIn(long memberId, Collection<Long> discussionIds) {
        Map<Long, Long> unread = new HashMap<>();
        if (!discussionIds.isEmpty()) {
            String these = discussionIds.stream().map(id -> "(" + id + ")").collect(Collectors.joining(", "));
            for (Object row : em.createNativeQuery(UnreadPosts.counts(LISTED_DISCUSSIONS.formatted(these)))
                    .setParameter(1, memberId)
                    .getResultList()) {
                Object[] found = (Object[]) row;
                unread.put(number(found[1]), number(found[2]));
            }
        }
        return unread;
    }

    /** Returns the discussions with unread notifications of the member. */
    Set<Long> discussionsWithNews(long memberId) {
        return Set.copyOf(
                em.createQuery("""
                        select distinct n.discussionId from Notification n
                        where n.memberId = :member and n.readAt is null and n.discussionId is not null""", Long.class).setParameter("member", memberId).getResultList());
    }

    /** Returns the number of rows: one for each discussion with a visible post, one for each message. */
    long rowCount(long memberId) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select count(distinct n.discussion_id), count(*) - count(n.discussion_id)" + VISIBLE_NEWS)
                .setParameter(1, memberId)
                .getSingleResult();
        return number(row[0]) + number(row[1]);
    }

    /** Returns a member's news by discussion and message: unread first, then latest first. */
    List<NewsRow> page(long memberId, int offset, int limit) {
        List<?> rows = em.createNativeQuery(PAGE)
                .setParameter(1, memberId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static NewsRow row(Object[] row) {
        return new NewsRow(
                number(row[0]),
                number(row[1]),
                new NewsRow.Counts(number(row[2]), number(row[3]), number(row[4]), number(row[5]) > 0),
                (int) number(row[6]),
                row[7] instanceof Timestamp at ? at.toInstant() : ((OffsetDateTime) row[7]).toInstant());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Returns the stored messages by id. */
    Map<Long, NewsRow.Message> messages(Collection<Long> ids) {
        Map<Long, NewsRow.Message> messages = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select n.id, n.kind, n.subjectId, n.words from Notification n where n.id in :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> messages.put(
                            (Long) row[0],
                            new NewsRow.Message((NotificationKind) row[1], (Long) row[2], (String) row[3])));
        }
        return messages;
    }

    /** Marks notifications of posts as read that the member has read on the discussion's page. */
    public void discussionRead(@Observes DiscussionRead event) {
        em.createQuery("""
                        update Notification n set n.readAt = :at
                        where n.memberId = :member and n.readAt is null
                          and n.discussionId = :discussion and n.postNumber <= :number""")
                .setParameter("at", clock.instant())
                .setParameter("member", event.memberId())
                .setParameter("discussion", event.discussionId())
                .setParameter("number", event.number())
                .executeUpdate();
    }

    void readAll(long memberId) {
        em.createQuery("update Notification n set n.readAt = :at where n.memberId = :member and n.readAt is null")
                .setParameter("at", clock.instant())
                .setParameter("member", memberId)
                .executeUpdate();
    }

    void read(Collection<Long> ids) {
        em.createQuery("update Notification n set n.readAt = :at where n.id in :ids and n.readAt is null")
                .setParameter("at", clock.instant())
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
