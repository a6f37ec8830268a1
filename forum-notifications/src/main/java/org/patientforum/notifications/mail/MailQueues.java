package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** The one row of the queue's state, and what waits in it. */
@Dependent
class MailQueues {

    private static final List<MailState> WAITING = List.of(MailState.READY, MailState.WAITING, MailState.SENDING);

    private final EntityManager em;

    @Inject
    MailQueues(EntityManager em) {
        this.em = em;
    }

    /** The row as it is now, to look at. */
    MailQueue queue() {
        return em.find(MailQueue.class, MailQueue.ONLY);
    }

    /** The row, so that nobody else changes it in this transaction. */
    MailQueue locked() {
        return em.find(MailQueue.class, MailQueue.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The queue in one look. */
    QueueFigures figures(boolean mailServer) {
        QueueState state = em.createQuery("""
                        select new org.patientforum.notifications.mail.QueueState(
                            q.troubleSince, q.resumeAt, q.ourFault, q.answer, m.pseudonym, q.pausedAt, q.heldSince)
                        from MailQueue q left join ForumMember m on m.id = q.pausedBy""", QueueState.class).getSingleResult();
        Object[] waiting = em.createQuery(
                        "select count(o), min(o.createdAt) from OutgoingMail o where o.state in :waiting",
                        Object[].class)
                .setParameter("waiting", WAITING)
                .getSingleResult();
        return new QueueFigures(state, (Long) waiting[0], (Instant) waiting[1], mailServer);
    }
}
