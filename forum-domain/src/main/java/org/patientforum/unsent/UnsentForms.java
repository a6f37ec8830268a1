package org.patientforum.unsent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientforum.shared.Turn;

/** Forms that could not be taken. */
@Dependent
class UnsentForms {

    private final EntityManager em;

    @Inject
    UnsentForms(EntityManager em) {
        this.em = em;
    }

    /** Until this transaction ends, nobody else keeps forms under this key or moves them: a form may be sent twice at once. */
    void takeTurn(String keyHash) {
        Turn.take(em, "unsent form " + keyHash);
    }

    /** Those of one page, the latest first. */
    List<UnsentForm> of(String keyHash, String path) {
        return em.createQuery("""
                        select f from UnsentForm f where f.keyHash = :key and f.path = :path
                        order by f.keptAt desc, f.id desc""", UnsentForm.class)
                .setParameter("key", keyHash)
                .setParameter("path", path)
                .getResultList();
    }

    void add(UnsentForm form) {
        em.persist(form);
    }

    void remove(UnsentForm form) {
        em.remove(form);
    }

    /** Removes all but the newest that were kept under this key of forms that were given to no member, or of the others. */
    void removeAllBut(int newest, String keyHash, boolean guests) {
        em.createQuery("""
                        select f from UnsentForm f where f.keyHash = :key
                        order by f.keptAt desc, f.id desc""", UnsentForm.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .filter(form -> form.owner().isEmpty() == guests)
                .skip(newest)
                .toList()
                .forEach(em::remove);
    }

    int removeOlderThan(Instant limit) {
        return em.createQuery("delete from UnsentForm f where f.keptAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
