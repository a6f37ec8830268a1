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

/** Events to be fanned out. Claims go by database time. */
@Dependent
public class NotificationTasks {

    private static final Duration LEASE_TIME = Duration.ofMinutes(5);

    private final EntityManager em;

    @Inject
    public NotificationTasks(EntityManager em) {
        this.em = em;
    }

    /** One INSERT, in the event's transaction. */
    public void add(NotificationTask task) {
        em.persist(task);
    }

    /** Has the event of this post told once more, if the post came after the instant and has been told: whoever has heard hears nothing. */
    void tellAgain(long postId, Instant postedAfter) {
        em.createQuery("""
                        update NotificationTask t set t.state = :ready, t.attempts = 0, t.reached = :again, t.leasedUntil = null
                        where t.subjectId = :post and t.kind in :posts and t.state = :done and t.createdAt > :after""")
                .setParameter("ready", TaskState.READY)
                .setParameter("done", TaskState.DONE)
                .setParameter("again", NotificationTask.FOLLOWERS_TOLD)
                .setParameter("posts", List.of(TaskKind.REPLY_POSTED, TaskKind.DISCUSSION_STARTED))
                .setParameter("post", postId)
                .setParameter("after", postedAfter)
                .executeUpdate();
    }

    /**
     * Locks the task until this transaction ends, even if its claim has expired. The task's discussion is locked first, in the same order as when staff move
     * posts. Notifications reference the discussion, so locking it after the task could deadlock.
     */
    public NotificationTask locked(long id) {
        em.createNativeQuery("select d.id from discussion d"
                        + " where d.id = (select t.discussion_id from notification_task t where t.id = ?1) for update")
                .setParameter(1, id)
                .getResultList();
        return em.find(NotificationTask.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many tasks were done since then, and when the last: changes whenever one more is done. */
    String doneSince(Instant since) {
        Object[] row = em.createQuery(
                        "select count(t), max(t.doneAt) from NotificationTask t where t.doneAt >= :since",
                        Object[].class)
                .setParameter("since", since)
                .getSingleResult();
        return row[0] + " " + row[1];
    }

    /** Claims the oldest free task and counts the attempt. Needs a transaction of its own. */
    public Optional<Long> claimNext() {
        List<?> free = em.createNativeQuery("select id from notification_task where state = 'READY' and "
                        + Leases.FREE_CONDITION + " order by created_at, id")
                .setMaxResults(10)
                .getResultList();
        return free.stream()
                .map(id -> ((Number) id).longValue())
                .filter(this::claimed)
                .findFirst();
    }

    private boolean claimed(long id) {
        return em.createNativeQuery("update notification_task set attempts = attempts + 1, "
                                + Leases.leaseAssignment(LEASE_TIME)
                                + " where id = ?1 and state = 'READY' and " + Leases.FREE_CONDITION)
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }

    /** Keeps the claim for a while longer, between two batches. */
    void keep(long id) {
        em.createNativeQuery("update notification_task set " + Leases.leaseAssignment(LEASE_TIME) + " where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
