package org.patientforum.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.Sorting;

/** Repository of the audit trail. */
@Dependent
class AuditEntries {

    private static final int MAX_HISTORY = 100;

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

    /** Rows after {@code place} up to {@code end}, in chain order, at most {@code limit}. */
    List<AuditEntry> between(long place, long end, int limit) {
        return em.createQuery(
                        "select a from AuditEntry a where a.place > :place and a.place <= :end order by a.place",
                        AuditEntry.class)
                .setParameter("place", place)
                .setParameter("end", end)
                .setMaxResults(limit)
                .getResultList();
    }

    void clear() {
        em.clear();
    }

    List<AuditLine> sorted(AuditFilter filter, Sorting<AuditColumn> sorting, int first, int limit) {
        return new AuditQuery(em, filter, sorting)
                .select(LINE, AuditLine.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    List<AuditLine> following(AuditFilter filter, Sorting<AuditColumn> sorting, @Nullable Long place, int limit) {
        return new AuditQuery(em, filter, sorting)
                .following(place)
                .select(LINE, AuditLine.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The number of matching rows; with a filter counting stops at the limit, because counting a million rows is slow. */
    long count(AuditFilter filter, int limit) {
        if (filter.unfiltered()) {
            return head().place();
        }
        return new AuditQuery(em, filter, AuditFilter.USUAL_ORDER)
                .select("select a.place from AuditEntry a", Long.class)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** The row at a place for display. */
    Optional<AuditLine> line(long place) {
        return em.createQuery(LINE + " where a.place = :place", AuditLine.class)
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    AuditFinding finding() {
        return em.find(AuditFinding.class, AuditFinding.ONLY);
    }

    /** The latest actions on an object, oldest first, without views. */
    List<AuditLine> history(AuditObject object) {
        List<AuditLine> newest = em.createQuery(LINE + """
                         where a.objectKind = :kind and a.objectId = :id and a.action not in :views
                        order by a.objectKind desc, a.objectId desc, a.place desc""", AuditLine.class)
                .setParameter("kind", object.kind())
                .setParameter("id", object.id())
                .setParameter("views", AuditAction.VIEWS)
                .setMaxResults(MAX_HISTORY)
                .getResultList();
        List<AuditLine> oldestFirst = new ArrayList<>(newest);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
