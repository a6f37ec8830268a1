package org.patientforum.alerting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The repository of turns and absences. */
@Dependent
public class Duties {

    private static final int MAX_ROWS = 1000;

    private final EntityManager em;

    @Inject
    public Duties(EntityManager em) {
        this.em = em;
    }

    List<DutyTurn> turns() {
        return em.createQuery("select t from DutyTurn t order by t.id", DutyTurn.class)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }

    /** Absences that end on this day or later, by their last day. */
    List<DutyAbsence> absences(LocalDate from) {
        return em.createQuery(
                        "select a from DutyAbsence a where a.lastDay >= :from order by a.lastDay, a.firstDay, a.id",
                        DutyAbsence.class)
                .setParameter("from", from)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }

    /** A member's absences that end on this day or later, by their first day. */
    List<DutyAbsence> absencesOf(long memberId, LocalDate from) {
        return em.createQuery("""
                        select a from DutyAbsence a where a.memberId = :member and a.lastDay >= :from
                        order by a.firstDay, a.lastDay, a.id""", DutyAbsence.class)
                .setParameter("member", memberId)
                .setParameter("from", from)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }

    void add(Object row) {
        em.persist(row);
    }

    <T> Optional<T> find(Class<T> kind, long id) {
        return Optional.ofNullable(em.find(kind, id));
    }

    void remove(Object row) {
        em.remove(row);
    }
}
