package org.patientforum.notifications.mail.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.patientforum.notifications.outbox.MailState;

/** The one row of the queue's state, and what waits in it. */
@Dependent
public class MailQueues {

    private static final List<MailState> WAITING = List.of(MailState.READY, MailState.WAITING, MailState.SENDING);

    private final EntityManager em;

    @Inject
    public MailQueues(EntityManager em) {
        this.em = em;
    }

    /** The row as it is now, to look at. */
    public MailQueue queue() {
        return em.find(MailQueue.class, MailQueue.ONLY);
    }

    /** The row, so that nobody else changes it in this transaction. */
    public MailQueue locked() {
        return em.find(MailQueue.class, MailQueue.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Notes that the mail was refused and none was taken since. */
    public void doubt(long mailId, String recipient, Instant since) {
        em.merge(new ConsecutiveRejection(mailId, recipient, since));
    }

    /** Whether a mail was refused and none taken since. */
    public boolean doubts() {
        return em.createQuery("select count(d) from ConsecutiveRejection d", Long.class).getSingleResult() > 0;
    }

    /** All recipients at whom sending has failed in a row. */
    public List<ConsecutiveRejection> allDoubts() {
        return em.createQuery("select d from ConsecutiveRejection d order by d.since", ConsecutiveRejection.class)
                .getResultList();
    }

    /** Forgets the failures in a row: a mail has been taken. */
    public void endDoubts() {
        em.createQuery("delete from ConsecutiveRejection d").executeUpdate();
    }

    /** Has all mails tried now that wait for their next try; false if none does. What is not due for the first time stays. */
    public boolean hurryMails(Instant now) {
        return em.createQuery("""
                        update OutgoingMail m set m.nextAttemptAt = :now
                        where m.state = :waiting and m.nextAttemptAt > :now""")
                        .setParameter("now", now)
                        .setParameter("waiting", MailState.WAITING)
                        .executeUpdate()
                > 0;
    }

    /** The queue in one look. */
    public QueueFigures figures(boolean mailServer) {
        QueueState state = em.createQuery("""
                        select new org.patientforum.notifications.mail.queue.QueueState(
                            q.troubleSince, q.resumeAt, q.ourFault, q.answer, m.pseudonym, q.pausedAt, q.heldSince)
                        from MailQueue q left join ForumMember m on m.id = q.pausedBy""", QueueState.class).getSingleResult();
        Object[] waiting = em.createQuery(
                        "select count(o), min(o.createdAt) from OutgoingMail o where o.state in :waiting",
                        Object[].class)
                .setParameter("waiting", WAITING)
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
