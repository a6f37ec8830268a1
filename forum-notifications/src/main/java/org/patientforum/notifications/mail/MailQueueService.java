package org.patientforum.notifications.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.moderation.AuditAction;
import org.patientforum.moderation.AuditObject;
import org.patientforum.moderation.AuditTrail;
import org.patientforum.shared.NotAllowed;

/** The queue of mails for staff: its state in one look, and for administrators the ways to stop it and let it go. */
@Stateless
public class MailQueueService {

    private EntityManager em;
    private MailWay way;
    private AuditTrail audit;
    private Clock clock;

    protected MailQueueService() {}

    @Inject
    public MailQueueService(EntityManager em, MailWay way, AuditTrail audit, Clock clock) {
        this.em = em;
        this.way = way;
        this.audit = audit;
        this.clock = clock;
    }

    /** The queue in one look. */
    @RolesAllowed("moderator")
    public QueueFigures figures() {
        QueueState state = em.createQuery("""
                        select new org.patientforum.notifications.mail.QueueState(
                            q.troubleSince, q.resumeAt, q.ourFault, q.answer, m.pseudonym, q.pausedAt, q.heldSince)
                        from MailQueue q left join ForumMember m on m.id = q.pausedBy""", QueueState.class).getSingleResult();
        Object[] waiting = em.createQuery(
                        "select count(o), min(o.createdAt) from OutgoingMail o where o.state in :waiting",
                        Object[].class)
                .setParameter("waiting", List.of(MailState.READY, MailState.WAITING, MailState.SENDING))
                .getSingleResult();
        return new QueueFigures(state, (Long) waiting[0], (Instant) waiting[1], way.hasRelay());
    }

    /** Stops all mail until somebody lets it go. Throws NotAllowed if it is stopped already. */
    @RolesAllowed("administrator")
    public void pause(long actorId) {
        act(actorId, AuditAction.MAIL_PAUSED, QueueGate.locked(em).pause(actorId, clock.instant()));
    }

    /** Lets mail go again, and tries a mail server in trouble at once. Throws NotAllowed if nothing was stopped. */
    @RolesAllowed("administrator")
    public void resume(long actorId) {
        act(actorId, AuditAction.MAIL_RESUMED, QueueGate.locked(em).resume());
    }

    /** Lets mail go that is on hold after a restore. Throws NotAllowed if none is. */
    @RolesAllowed("administrator")
    public void release(long actorId) {
        act(actorId, AuditAction.MAIL_RELEASED, QueueGate.locked(em).release());
    }

    /** Tries to reach the mail server and to sign in, without a mail, and says what happened. */
    @RolesAllowed("administrator")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ConnectionTried tryConnection() {
        return way.tryOut();
    }

    private void act(long actorId, AuditAction action, boolean changed) {
        if (!changed) {
            throw new NotAllowed("mailQueue");
        }
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.MAIL_QUEUE, MailQueue.ONLY), "");
    }
}
