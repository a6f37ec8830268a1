package org.patientforum.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;

/** The table of long jobs. */
@Dependent
class LongJobRows {

    private final EntityManager em;

    @Inject
    LongJobRows(EntityManager em) {
        this.em = em;
    }

    /** Adds the job, unless another node was first. */
    void add(LongJob job) {
        FirstRow.insert(em, job);
    }

    LongJob locked(String name) {
        return Objects.requireNonNull(em.find(LongJob.class, name, LockModeType.PESSIMISTIC_WRITE), name);
    }

    Optional<JobStanding> standing(String name) {
        return em.createQuery("""
                        select new org.patientforum.shared.JobStanding(j.begunAt, j.stepsDone, j.doneAt)
                        from LongJob j where j.name = :name""", JobStanding.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
