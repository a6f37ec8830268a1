package org.patientforum.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Keeps the number that tells every node whether something changed that all pages show. */
@Dependent
class SiteRevisions {

    private final EntityManager em;

    @Inject
    SiteRevisions(EntityManager em) {
        this.em = em;
    }

    /** Raises the number in the caller's transaction; until it ends, nobody else changes anything of this sort. */
    void raise() {
        em.find(SiteRevision.class, SiteRevision.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .raise();
    }

    /** The number now, in a transaction of its own. */
    @Transactional(TxType.REQUIRES_NEW)
    long now() {
        return em.createQuery("select r.revision from SiteRevision r", Long.class)
                .getSingleResult();
    }
}
