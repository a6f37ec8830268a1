package org.patientforum.notifications.fanout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patientforum.shared.jobs.Leases;

/** Tasks of the fan-out. Leases use the database's clock. */
@Dependent
public class NotificationTasks {

    private static final Duration LEASE_TIME = Duration.ofMinutes(5);

    private final EntityManager em;

    @Inject
    public NotificationTasks(EntityManager em) {
        this.em = em;
    }

    /** Adds a task with one INSERT in the event's transaction. */
    public void add(NotificationTask task) {
        em.persist(task);
    }

    /**
     * Reopens the completed task of a post that was created after this instant. Members who were notified before are
     * not notified again.
     */
    void reopen(long postId, Instant postedAfter) {
        em.createQuery("""
                        update NotificationTask t set t.state = :ready, t.attempts = 0, t.reached = :again, t.leasedUntil = null
                        where t.subjectId = :post and t.kind in :posts and t.state = :done and t.createdAt > :after""")
                .setParameter("ready", TaskState.READY)
                .setParameter("done", TaskState.DONE)
                .setParameter("again", NotificationTask.FOLLOWERS_NOTIFIED)
                .setParameter("posts", List.of(TaskKind.REPLY_POSTED, TaskKind.DISCUSSION_STARTED))
                .setParameter("post", postId)
                .setParameter("after", postedAfter)
                .executeUpdate();
    }

    /**
     * Locks the task until this transaction ends, even if its claim has expired. The task's discussion is locked first, in the same order as when staff move
     * posts. Notifications reference the discussion, so locking it after the task could deadlock.
     */
    public NotificationTask lock(long id) {
        em.createNativeQuery("select d.id from discussion d"
                        + " where d.id = (select t.discussion_id from notification_task t where t.id = ?1) for update")
                .setParameter(1, id)
                .getResultList();
        return em.find(NotificationTask.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Returns the number of tasks completed since then and the time of the last, as one string. It changes whenever
     * another task is completed.
     */
    String completedSince(Instant since) {
        Object[] row = em.createQuery(
                        "select count(t), max(t.doneAt) from NotificationTask t where t.doneAt >= :since",
                        Object[].class)
                .setParameter("since", since)
                .getSingleResult();
        return row[0] + " " + row[1];
    }

    /** Claims the oldest free task and increments its attempts. Needs a transaction of its own. */
    public Optional<Long> claimNext() {
        List<?> free = em.createNativeQuery("select id from notification_task where state = 'READY' and "
                        + Leases.FREE_CONDITION + " order by created_at, id")
                .setMaxResults(10)
                .getResultList();
        return free.stream()
                .map(id -> ((Number) id).longValue())
                .filter(this::claim)
                .findFirst();
    }

    private boolean claim(long id) {
        return em.createNativeQuery("update notification_task set attempts = attempts + 1, "
                                + Leases.leaseAssignment(LEASE_TIME)
                                + " where id = ?1 and state = 'READY' and " + Leases.FREE_CONDITION)
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }

    /** Renews the lease, between two batches. */
    void renewLease(long id) {
        em.createNativeQuery("update notification_task set " + Leases.leaseAssignment(LEASE_TIME) + " where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
