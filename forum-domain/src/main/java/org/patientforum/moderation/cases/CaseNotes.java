package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Stores notes of staff on cases. */
@Dependent
public class CaseNotes {

    private final EntityManager em;

    @Inject
    public CaseNotes(EntityManager em) {
        this.em = em;
    }

    /** Adds a note unless this submission already did; returns whether it was added. */
    public boolean add(CaseNote note, String submission) {
        boolean exists = !em.createQuery("select n.id from CaseNote n where n.submission = :submission", Long.class)
                .setParameter("submission", submission)
                .getResultList()
                .isEmpty();
        if (!exists) {
            em.persist(note);
        }
        return !exists;
    }
}
