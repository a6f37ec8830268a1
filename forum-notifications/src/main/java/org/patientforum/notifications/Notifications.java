package org.patientforum.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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

    long unread(long memberId) {
        return em.createQuery(
                        "select count(n) from Notification n where n.memberId = :member and n.readAt is null",
                        Long.class)
                .setParameter("member", memberId)
                .getSingleResult();
    }

    long all(long memberId) {
        return em.createQuery("select count(n) from Notification n where n.memberId = :member", Long.class)
                .setParameter("member", memberId)
                .getSingleResult();
    }

    /** A member's news: unread first, then the latest. */
    List<NewsRow> page(long memberId, int offset, int limit) {
        return em.createQuery("""
                        select new org.patientforum.notifications.NewsRow(
                            n.id, n.kind, n.subjectId, n.words, n.createdAt, n.readAt)
                        from Notification n where n.memberId = :member
                        order by case when n.readAt is null then 0 else 1 end, n.createdAt desc, n.id desc""", NewsRow.class)
                .setParameter("member", memberId)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
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
