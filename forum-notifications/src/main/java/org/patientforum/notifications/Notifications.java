package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.patientforum.following.Delivery;
import org.patientforum.posting.PostState;

/** What members find under news. */
@Dependent
class Notifications {

    private final EntityManager em;

    @Inject
    Notifications(EntityManager em) {
        this.em = em;
    }

    void add(Notification notification) {
        em.persist(notification);
    }

    /** Which of the members have been told of this already. */
    Set<Long> toldOf(NotificationKind kind, long subjectId, Collection<Long> memberIds) {
        return Set.copyOf(em.createQuery("""
                        select n.memberId from Notification n
                        where n.kind = :kind and n.subjectId = :subject and n.memberId in :members""", Long.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setParameter("members", memberIds)
                .getResultList());
    }

    /** Which of the members have been told of this post, by whatever kind. */
    Set<Long> toldOfPost(long postId, Collection<Long> memberIds) {
        return Set.copyOf(em.createQuery("""
                        select n.memberId from Notification n
                        where n.discussionId is not null and n.subjectId = :post and n.memberId in :members""", Long.class)
                .setParameter("post", postId)
                .setParameter("members", memberIds)
                .getResultList());
    }

    long unread(long memberId) {
        return em.createQuery(
                        "select count(n) from Notification n where n.memberId = :member and n.readAt is null",
                        Long.class)
                .setParameter("member", memberId)
                .getSingleResult();
    }

    /** How much each of the members has unread; who has nothing is not in it. */
    Map<Long, Long> unread(Collection<Long> memberIds) {
        return em.createQuery("""
                        select n.memberId, count(n) from Notification n
                        where n.memberId in :members and n.readAt is null group by n.memberId""", Object[].class).setParameter("members", memberIds).getResultList().stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** How much is unread, whether an address of the member takes no mail, and their usual delivery: all by one query. */
    Bell bell(long memberId) {
        Object[] row =
                (Object[]) em.createNativeQuery("""
                        select (select count(*) from notification where member_id = ?1 and read_at is null),
                               (select count(*) from mail_suppression where member_id = ?1),
                               (select default_delivery from mail_wishes where member_id = ?1)""").setParameter(1, memberId).getSingleResult();
        Delivery usual = row[2] == null ? MailTimes.DEFAULT.usual() : Delivery.valueOf((String) row[2]);
        return new Bell(number(row[0]), number(row[1]) > 0, usual);
    }

    /** How many rows a member's news have: one for each discussion, one for each message. */
    long rows(long memberId) {
        Object[] row =
                (Object[]) em.createNativeQuery("""
                        select count(distinct discussion_id), count(*) - count(discussion_id)
                        from notification where member_id = ?1""").setParameter(1, memberId).getSingleResult();
        return ((Number) row[0]).longValue() + ((Number) row[1]).longValue();
    }

    /** A member's news by discussion, each message by itself: those with something unread first, then the latest. */
    List<NewsRow> page(long memberId, int offset, int limit) {
        List<?> rows = em.createNativeQuery("""
                        select coalesce(discussion_id, 0), case when discussion_id is null then id else 0 end,
                            count(*) - count(read_at),
                            count(case when read_at is null and kind = 'REPLY_TO_YOU' then 1 end),
                            count(case when read_at is null and kind = 'MENTION' then 1 end),
                            count(case when read_at is null and post_number = 1 then 1 end),
                            coalesce(min(case when read_at is null then post_number end), max(post_number), 0),
                            max(created_at)
                        from notification where member_id = ?1
                        group by coalesce(discussion_id, 0), case when discussion_id is null then id else 0 end
                        order by case when count(*) > count(read_at) then 0 else 1 end, max(created_at) desc, max(id) desc""")
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
                new NewsRow.Counts(number(row[2]), number(row[3]), number(row[4]), number(row[5])),
                (int) number(row[6]),
                row[7] instanceof Timestamp at ? at.toInstant() : ((OffsetDateTime) row[7]).toInstant());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** What these messages say, by their ids. */
    Map<Long, NewsRow.Kept> messages(Collection<Long> ids) {
        Map<Long, NewsRow.Kept> messages = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select n.id, n.kind, n.subjectId, n.words from Notification n where n.id in :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> messages.put(
                            (Long) row[0],
                            new NewsRow.Kept((NotificationKind) row[1], (Long) row[2], (String) row[3])));
        }
        return messages;
    }

    /** Makes news old news of which there is nothing left to see. */
    void forgetGone(long memberId, Instant at) {
        em.createQuery("""
                        update Notification n set n.readAt = :at
                        where n.memberId = :member and n.readAt is null and n.discussionId is not null
                          and not exists (select 1 from Post p where p.id = n.subjectId and p.state = :visible)""")
                .setParameter("at", at)
                .setParameter("member", memberId)
                .setParameter("visible", PostState.VISIBLE)
                .executeUpdate();
    }

    /** Makes news of posts up to this number old news. */
    void readUpTo(long memberId, long discussionId, int number, Instant at) {
        em.createQuery("""
                        update Notification n set n.readAt = :at
                        where n.memberId = :member and n.readAt is null
                          and n.discussionId = :discussion and n.postNumber <= :number""")
                .setParameter("at", at)
                .setParameter("member", memberId)
                .setParameter("discussion", discussionId)
                .setParameter("number", number)
                .executeUpdate();
    }

    void readAll(long memberId, Instant at) {
        em.createQuery("update Notification n set n.readAt = :at where n.memberId = :member and n.readAt is null")
                .setParameter("at", at)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    void read(Collection<Long> ids, Instant at) {
        em.createQuery("update Notification n set n.readAt = :at where n.id in :ids and n.readAt is null")
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
