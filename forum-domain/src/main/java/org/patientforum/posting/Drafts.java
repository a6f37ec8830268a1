package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Texts not posted yet. */
@Dependent
class Drafts {

    private final EntityManager em;

    @Inject
    Drafts(EntityManager em) {
        this.em = em;
    }

    void add(Draft draft) {
        em.persist(draft);
    }

    Optional<Draft> of(long memberId, String place) {
        return em.createQuery("select d from Draft d where d.memberId = :member and d.place = :place", Draft.class)
                .setParameter("member", memberId)
                .setParameter("place", place)
                .getResultStream()
                .findFirst();
    }

    Optional<Draft> kept(String keyHash) {
        return em.createQuery("select d from Draft d where d.keptKey = :key", Draft.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
    }

    void remove(long memberId, String place) {
        em.createQuery("delete from Draft d where d.memberId = :member and d.place = :place")
                .setParameter("member", memberId)
                .setParameter("place", place)
                .executeUpdate();
    }

    int removeOlderThan(Instant limit) {
        return em.createQuery("delete from Draft d where d.savedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
