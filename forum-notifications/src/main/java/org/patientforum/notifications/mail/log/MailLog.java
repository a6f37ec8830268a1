package org.patientforum.notifications.mail.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patientforum.notifications.outbox.MailState;
import org.patientforum.shared.LikePattern;
import org.patientforum.shared.Sorting;

/** Queries of the mail log. */
@Dependent
public class MailLog {

    private static final String LINE = """
            select new org.patientforum.notifications.mail.log.MailLine(
                o.id, o.kind, o.state, m.id, m.pseudonym, o.attempts, o.nextAttemptAt, o.skippedReason, o.relayAnswer,
                o.createdAt, o.sentAt, length(o.rendered))
            """;
    private static final String FROM = "from OutgoingMail o join ForumMember m on m.id = o.memberId where 1 = 1";

    private final EntityManager em;

    @Inject
    public MailLog(EntityManager em) {
        this.em = em;
    }

    List<MailLine> lines(MailFilter filter, Sorting<MailColumn> sorting, int first, int limit) {
        return query(LINE, filter, sorting.clause(sorting.column().expressions(filter)), MailLine.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(MailFilter filter) {
        return query("select count(o) ", filter, "", Long.class).getSingleResult();
    }

    /** Counts mails enqueued since this instant that failed, up to the limit. */
    int failedSince(Instant since, int limit) {
        return em.createQuery(
                        "select o.id from OutgoingMail o where o.state = :failed and o.createdAt >= :since", Long.class)
                .setParameter("failed", MailState.FAILED)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** Returns the latest mails to the member with this address, newest first. */
    List<MailLine> toAddress(String emailKey, int limit) {
        return em.createQuery(LINE + """
                        from OutgoingMail o join ForumMember m on m.id = o.memberId join Person p on p.memberId = m.id
                        where p.emailKey = :key order by o.createdAt desc, o.id desc""", MailLine.class)
                .setParameter("key", emailKey)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<MailLine> line(long mailId) {
        return em.createQuery(LINE + FROM + " and o.id = :id", MailLine.class)
                .setParameter("id", mailId)
                .getResultStream()
                .findFirst();
    }

    /** Returns the stored message; null if it was not stored. */
    String rendered(long mailId) {
        return em.createQuery("select o.rendered from OutgoingMail o where o.id = :id", String.class)
                .setParameter("id", mailId)
                .getSingleResult();
    }

    /** Returns the member's latest mails, newest first. */
    List<MyMail> ofMember(long memberId, int limit) {
        return em.createQuery("""
                        select new org.patientforum.notifications.mail.log.MyMail(
                            o.kind, o.state, o.skippedReason, o.subjectId, o.createdAt, o.sentAt)
                        from OutgoingMail o where o.memberId = :member
                        order by o.createdAt desc, o.id desc""", MyMail.class)
                .setParameter("member", memberId)
                .setMaxResults(limit)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String select, MailFilter filter, String order, Class<T> type) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder jpql = new StringBuilder(select).append(FROM);
        if (filter.state() != null) {
            jpql.append(" and o.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.kind() != null) {
            jpql.append(" and o.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.reason() != null) {
            jpql.append(" and o.skippedReason = :reason");
            parameters.put("reason", filter.reason());
        }
        if (filter.pseudonym() != null && !filter.pseudonym().isBlank()) {
            jpql.append(" and lower(m.pseudonym) like lower(:pseudonym) escape '!'");
            parameters.put(
                    "pseudonym", LikePattern.beginningWith(filter.pseudonym().strip()));
        }
        TypedQuery<T> query = em.createQuery(jpql + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
