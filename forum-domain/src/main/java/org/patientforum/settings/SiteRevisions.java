package org.patientforum.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Repository of the site revision. */
@Dependent
class SiteRevisions {

    private final EntityManager em;

    @Inject
    SiteRevisions(EntityManager em) {
        this.em = em;
    }

    /** Increments the revision in the caller's transaction and locks its row until the transaction ends. */
    void raise() {
        em.find(SiteRevision.class, SiteRevision.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .increment();
    }

    /** The current revision, read in a transaction of its own. */
    @Transactional(TxType.REQUIRES_NEW)
    long current() {
        return em.createQuery("select r.revision from SiteRevision r", Long.class)
                .getSingleResult();
    }
}
