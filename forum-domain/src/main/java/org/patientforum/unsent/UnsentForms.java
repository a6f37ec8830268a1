package org.patientforum.unsent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Forms that could not be taken. */
@Dependent
class UnsentForms {

    private final EntityManager em;

    @Inject
    UnsentForms(EntityManager em) {
        this.em = em;
    }

    Optional<UnsentForm> of(String keyHash, String path) {
        return em.createQuery("select f from UnsentForm f where f.keyHash = :key and f.path = :path", UnsentForm.class)
                .setParameter("key", keyHash)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }

    void add(UnsentForm form) {
        em.persist(form);
    }

    void remove(String keyHash, String path) {
        em.createQuery("delete from UnsentForm f where f.keyHash = :key and f.path = :path")
                .setParameter("key", keyHash)
                .setParameter("path", path)
                .executeUpdate();
    }

    int removeOlderThan(Instant limit) {
        return em.createQuery("delete from UnsentForm f where f.keptAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
