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

/** The table of the jobs' last runs. What is noted is a transaction of its own: a run that fails is noted, too. */
@Dependent
class JobRuns {

    private final EntityManager em;

    @Inject
    JobRuns(EntityManager em) {
        this.em = em;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void note(Job job, Consumer<JobRun> what) {
        what.accept(locked(job));
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

    /** Gives the jobs that somebody wants to run at once, each to one caller only. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Job> takeWanted() {
        List<Job> wanted = em.createQuery("select r.job from JobRun r where r.wantedAt is not null", Job.class)
                .getResultList();
        return wanted.stream().filter(job -> locked(job).taken()).toList();
    }

    List<JobRow> rows() {
        return em.createQuery("select r from JobRun r", JobRun.class)
                .getResultStream()
                .map(JobRun::row)
                .toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void seen(String node, Instant startedAt, Instant now, String version) {
        if (!FirstRow.insert(em, new ForumNode(node, startedAt, now, version))) {
            em.find(ForumNode.class, node).seen(now);
        }
        em.createQuery("delete from ForumNode n where n.seenAt < :old")
                .setParameter("old", now.minus(ForumNode.FORGOTTEN_AFTER))
                .executeUpdate();
    }

    List<NodeRow> nodes() {
        return em.createQuery("""
                        select new org.patientforum.shared.jobs.NodeRow(n.name, n.startedAt, n.seenAt, n.version)
                        from ForumNode n order by n.seenAt desc, n.name""", NodeRow.class).setMaxResults(50).getResultList();
    }
}
