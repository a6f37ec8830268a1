package org.patientforum.notifications.mail.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.patientforum.notifications.outbox.MailState;

/** The single row of the queue's state, and figures about pending mails. */
@Dependent
public class MailQueues {

    private static final List<MailState> PENDING_STATES =
            List.of(MailState.READY, MailState.WAITING, MailState.SENDING);

    private final EntityManager em;

    @Inject
    public MailQueues(EntityManager em) {
        this.em = em;
    }

    /** Returns the row without locking it. */
    public MailQueue queue() {
        return em.find(MailQueue.class, MailQueue.ID);
    }

    /** Locks and returns the row. */
    public MailQueue lock() {
        return em.find(MailQueue.class, MailQueue.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Records a rejection after which no mail has been accepted yet. */
    public void recordRejection(long mailId, String recipient, Instant since) {
        em.merge(new ConsecutiveRejection(mailId, recipient, since));
    }

    /** Returns whether any mail was rejected since the last accepted one. */
    public boolean anyRejection() {
        return em.createQuery("select count(d) from ConsecutiveRejection d", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** Returns the consecutive rejections. */
    public List<ConsecutiveRejection> rejections() {
        return em.createQuery("select d from ConsecutiveRejection d order by d.since", ConsecutiveRejection.class)
                .getResultList();
    }

    /** Deletes the consecutive rejections, after a mail was accepted. */
    public void clearRejections() {
        em.createQuery("delete from ConsecutiveRejection d").executeUpdate();
    }

    /**
     * Makes all deferred mails due now; mails that are not due for the first time stay delayed.
     *
     * @return false if no mail was deferred
     */
    public boolean retryDeferredNow(Instant now) {
        return em.createQuery("""
                        update OutgoingMail m set m.nextAttemptAt = :now
                        where m.state = :waiting and m.nextAttemptAt > :now""")
                        .setParameter("now", now)
                        .setParameter("waiting", MailState.WAITING)
                        .executeUpdate()
                > 0;
    }

    /** Returns the queue's state and figures. */
    public QueueFigures figures(boolean mailServer) {
        QueueState state = em.createQuery("""
                        select new org.patientforum.notifications.mail.queue.QueueState(
                            q.troubleSince, q.resumeAt, q.ourFault, q.answer, m.pseudonym, q.pausedAt, q.heldSince)
                        from MailQueue q left join ForumMember m on m.id = q.pausedBy""", QueueState.class).getSingleResult();
        Object[] waiting = em.createQuery(
                        "select count(o), min(o.createdAt) from OutgoingMail o where o.state in :waiting",
                        Object[].class)
                .setParameter("waiting", PENDING_STATES)
                .getSingleResult();
        Instant next = em.createQuery(
                        "select min(o.nextAttemptAt) from OutgoingMail o where o.state in :tried", Instant.class)
                .setParameter("tried", List.of(MailState.READY, MailState.WAITING))
                .getSingleResult();
        long again = em.createQuery("select count(o) from OutgoingMail o where o.state = :waiting", Long.class)
                .setParameter("waiting", MailState.WAITING)
                .getSingleResult();
        return new QueueFigures(state, (Long) waiting[0], (Instant) waiting[1], again, next, mailServer);
    }
}
