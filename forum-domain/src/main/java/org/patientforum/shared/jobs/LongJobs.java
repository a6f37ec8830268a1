package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.Optional;
import org.patientforum.shared.FirstRow;

/** Repository of long jobs. */
@Dependent
public class LongJobs {

    private final EntityManager em;

    @Inject
    public LongJobs(EntityManager em) {
        this.em = em;
    }

    /** Inserts the job unless another node was first. */
    void add(LongJob job) {
        FirstRow.insert(em, job);
    }

    LongJob locked(String name) {
        return Objects.requireNonNull(em.find(LongJob.class, name, LockModeType.PESSIMISTIC_WRITE), name);
    }

    Optional<LongJobProgress> progress(String name) {
        return em.createQuery("""
                        select new org.patientforum.shared.jobs.LongJobProgress(j.begunAt, j.stepsDone, j.doneAt)
                        from LongJob j where j.name = :name""", LongJobProgress.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
