package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Texts not posted yet. */
@Dependent
class Drafts {

    private static final String LATEST = " order by d.savedAt desc, d.id desc";

    private final EntityManager em;

    @Inject
    Drafts(EntityManager em) {
        this.em = em;
    }

    void add(Draft draft) {
        em.persist(draft);
        em.flush();
    }

    /** The draft, its row locked: two windows that save at once do so one after the other. */
    Optional<Draft> locked(long id) {
        return Optional.ofNullable(em.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Draft> of(long memberId, long id) {
        return em.createQuery("select d from Draft d where d.id = :id and d.memberId = :member", Draft.class)
                .setParameter("id", id)
                .setParameter("member", memberId)
                .getResultStream()
                .findFirst();
    }

    Optional<Draft> latest(long memberId, String place) {
        return em.createQuery(
                        "select d from Draft d where d.memberId = :member and d.place = :place" + LATEST, Draft.class)
                .setParameter("member", memberId)
                .setParameter("place", place)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Draft> all(long memberId) {
        return em.createQuery("select d from Draft d where d.memberId = :member" + LATEST, Draft.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    void remove(Draft draft) {
        em.remove(draft);
    }

    void remove(long memberId, long id) {
        em.createQuery("delete from Draft d where d.memberId = :member and d.id = :id")
                .setParameter("member", memberId)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Those in this place with just this text. */
    void remove(long memberId, String place, String markdown) {
        em.createQuery("delete from Draft d where d.memberId = :member and d.place = :place and d.markdown = :markdown")
                .setParameter("member", memberId)
                .setParameter("place", place)
                .setParameter("markdown", markdown)
                .executeUpdate();
    }

    int removeOlderThan(Instant limit) {
        return em.createQuery("delete from Draft d where d.savedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
