package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The rows of the audit trail. */
@Dependent
class AuditEntries {

    private static final int MOST_OF_ONE = 100;

    private static final String LINE = """
            select new org.patientforum.audit.AuditLine(
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

    /** Up to the given number of rows after a place, up to another one, in the order of the chain. */
    List<AuditEntry> between(long place, long end, int atMost) {
        return em.createQuery(
                        "select a from AuditEntry a where a.place > :place and a.place <= :end order by a.place",
                        AuditEntry.class)
                .setParameter("place", place)
                .setParameter("end", end)
                .setMaxResults(atMost)
                .getResultList();
    }

    void forget() {
        em.clear();
    }

    List<AuditLine> newest(AuditFilter filter, int first, int atMost) {
        return new AuditQuery(em, filter)
                .select(LINE, AuditLine.class)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
    }

    List<AuditLine> below(AuditFilter filter, long place, int atMost) {
        return new AuditQuery(em, filter)
                .select(LINE, AuditLine.class, place)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** How many rows there are; of a filter at most so many, because counting a million takes long. */
    long count(AuditFilter filter, int atMost) {
        if (filter.all()) {
            return head().place();
        }
        return new AuditQuery(em, filter)
                .select("select a.place from AuditEntry a", Long.class)
                .setMaxResults(atMost)
                .getResultList()
                .size();
    }

    /** What the row at a place says of who and when; empty if there is none. */
    Optional<AuditLine> line(long place) {
        return em.createQuery(LINE + " where a.place = :place", AuditLine.class)
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    AuditFinding finding() {
        return em.find(AuditFinding.class, AuditFinding.ONLY);
    }

    /** What was last done with one thing, oldest first; that somebody looked at it is left out. */
    List<AuditLine> done(AuditObject object) {
        List<AuditLine> newest = em.createQuery(LINE + """
                         where a.objectKind = :kind and a.objectId = :id and a.action not in :looks
                        order by a.objectKind desc, a.objectId desc, a.place desc""", AuditLine.class)
                .setParameter("kind", object.kind())
                .setParameter("id", object.id())
                .setParameter("looks", AuditAction.LOOKS)
                .setMaxResults(MOST_OF_ONE)
                .getResultList();
        List<AuditLine> oldestFirst = new ArrayList<>(newest);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
