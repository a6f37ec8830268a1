package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** The rows of the audit trail. */
@Dependent
class AuditEntries {

    private static final String LINE = """
            select new org.patientforum.moderation.AuditLine(
                a.place, a.madeAt, m.pseudonym, a.action, a.objectKind, a.objectId, a.details)
            from AuditEntry a left join ForumMember m on m.id = a.actorId""";

    private final EntityManager em;

    @Inject
    AuditEntries(EntityManager em) {
        this.em = em;
    }

    void append(AuditEntry entry) {
        entry.follow(em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE));
        em.persist(entry);
        em.flush();
    }

    AuditHead head() {
        return em.find(AuditHead.class, AuditHead.ONLY);
    }

    /** Up to the given number of rows after a place, in the order of the chain. */
    List<AuditEntry> after(long place, int atMost) {
        return em.createQuery("select a from AuditEntry a where a.place > :place order by a.place", AuditEntry.class)
                .setParameter("place", place)
                .setMaxResults(atMost)
                .getResultList();
    }

    void forget() {
        em.clear();
    }

    List<AuditLine> newest(AuditAction action, int first, int atMost) {
        String where = action == null ? "" : " where a.action = :action";
        return withAction(em.createQuery(LINE + where + " order by a.place desc", AuditLine.class), action)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    long count(AuditAction action) {
        String where = action == null ? "" : " where a.action = :action";
        return withAction(em.createQuery("select count(a) from AuditEntry a" + where, Long.class), action)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> withAction(TypedQuery<T> query, AuditAction action) {
        return action == null ? query : query.setParameter("action", action);
    }

    List<AuditLine> of(AuditObject object) {
        return em.createQuery(
                        LINE + " where a.objectKind = :kind and a.objectId = :id order by a.place", AuditLine.class)
                .setParameter("kind", object.kind())
                .setParameter("id", object.id())
                .getResultList();
    }
}
