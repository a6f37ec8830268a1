package org.patientforum.unsent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.patientforum.shared.StripedLock;

/** Repository of forms that could not be accepted. */
@Dependent
class UnsentForms {

    private final EntityManager em;

    @Inject
    UnsentForms(EntityManager em) {
        this.em = em;
    }

    /** Locks the key until the transaction ends, because a form may be sent twice at the same moment. */
    void lock(String keyHash) {
        StripedLock.acquire(em, "unsent form " + keyHash);
    }

    /** The forms of one page, latest first. */
    List<UnsentForm> of(String keyHash, String path) {
        return em.createQuery("""
                        select f from UnsentForm f where f.keyHash = :key and f.path = :path
                        order by f.storedAt desc, f.id desc""", UnsentForm.class)
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

    /** Deletes all but the newest forms of this key: of those given to no member, or of the others. */
    void keepNewest(int newest, String keyHash, boolean guests) {
        em.createQuery("""
                        select f from UnsentForm f where f.keyHash = :key
                        order by f.storedAt desc, f.id desc""", UnsentForm.class)
                .setParameter("key", keyHash)
                .getResultStream()
                .filter(form -> form.owner().isEmpty() == guests)
                .skip(newest)
                .toList()
                .forEach(em::remove);
    }

    int deleteOlderThan(Instant limit) {
        return em.createQuery("delete from UnsentForm f where f.storedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
