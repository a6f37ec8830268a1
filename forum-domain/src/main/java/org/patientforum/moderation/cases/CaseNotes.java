package org.patientforum.moderation.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Notes of staff on cases, to add. */
@Dependent
public class CaseNotes {

    private final EntityManager em;

    @Inject
    public CaseNotes(EntityManager em) {
        this.em = em;
    }

    /** Adds a note, once for each submission, and says whether it is a new one. */
    public boolean add(CaseNote note, String submission) {
        boolean known = !em.createQuery("select n.id from CaseNote n where n.submission = :submission", Long.class)
                .setParameter("submission", submission)
                .getResultList()
                .isEmpty();
        if (!known) {
            em.persist(note);
        }
        return !known;
    }
}
