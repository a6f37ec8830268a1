package org.patientforum.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.patientforum.shared.FirstRow;

/** Repository of the jobs' last runs. Each change is a transaction of its own, so that failed runs are recorded, too. */
@Dependent
class JobRuns {

    private final EntityManager em;

    @Inject
    JobRuns(EntityManager em) {
        this.em = em;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void note(Job job, Consumer<JobRun> change) {
        change.accept(locked(job));
        em.flush();
    }

    private JobRun locked(Job job) {
        JobRun run = em.find(JobRun.class, job, LockModeType.PESSIMISTIC_WRITE);
        if (run == null) {
            FirstRow.insert(em, new JobRun(job));
            run = em.find(JobRun.class, job, LockModeType.PESSIMISTIC_WRITE);
        }
        return run;
    }

    /** Takes the requested jobs; each is returned to one caller only. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Job> takeRequests() {
        List<Job> requested = em.createQuery("select r.job from JobRun r where r.wantedAt is not null", Job.class)
                .getResultList();
        return requested.stream().filter(job -> locked(job).takeRequest()).toList();
    }

    List<JobRow> rows() {
        return em.createQuery("select r from JobRun r", JobRun.class)
                .getResultStream()
                .map(JobRun::row)
                .toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void heartbeat(String node, Instant startedAt, Instant now, String version) {
        if (!FirstRow.insert(em, new ForumNode(node, startedAt, now, version))) {
            em.find(ForumNode.class, node).touch(now);
        }
        em.createQuery("delete from ForumNode n where n.seenAt < :old")
                .setParameter("old", now.minus(ForumNode.RETENTION))
                .executeUpdate();
    }

    List<NodeRow> nodes() {
        return em.createQuery("""
                        select new org.patientforum.shared.jobs.NodeRow(n.name, n.startedAt, n.seenAt, n.version)
                        from ForumNode n order by n.seenAt desc, n.name""", NodeRow.class).setMaxResults(50).getResultList();
    }
}
