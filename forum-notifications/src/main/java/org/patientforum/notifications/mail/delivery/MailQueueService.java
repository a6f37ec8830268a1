package org.patientforum.notifications.mail.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.notifications.mail.queue.Destinations;
import org.patientforum.notifications.mail.queue.MailQueue;
import org.patientforum.notifications.mail.queue.MailQueues;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.notifications.mail.queue.WaitingDomain;
import org.patientforum.notifications.mail.transport.ConnectionTestResult;
import org.patientforum.shared.NotAllowed;

/** Shows the mail queue to staff; administrators can pause, resume and release it. */
@Stateless
public class MailQueueService {

    private MailQueues queues;
    private Destinations destinations;
    private MailTransports transports;
    private AuditTrail audit;
    private Clock clock;

    protected MailQueueService() {}

    @Inject
    public MailQueueService(
            MailQueues queues, Destinations destinations, MailTransports transports, AuditTrail audit, Clock clock) {
        this.queues = queues;
        this.destinations = destinations;
        this.transports = transports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the queue's state and figures. */
    @RolesAllowed("moderator")
    public QueueFigures figures() {
        return queues.figures(transports.hasRelay());
    }

    /**
     * Pauses all mail until it is resumed.
     *
     * @throws NotAllowed if it is paused already
     */
    @RolesAllowed("administrator")
    public void pause(long actorId) {
        requireAndAudit(actorId, AuditAction.MAIL_PAUSED, queues.lock().pause(actorId, clock.instant()));
    }

    /** Returns the domains that do not accept mail as usual, the longest trouble first. */
    @RolesAllowed("moderator")
    public List<WaitingDomain> domains() {
        return destinations.waitingDomains();
    }

    /**
     * Resumes mail: deferred mails are retried now, even where the relay or a domain was in trouble.
     *
     * @throws NotAllowed if nothing was stopped or deferred
     */
    @RolesAllowed("administrator")
    public void resume(long actorId) {
        boolean paused = queues.lock().resume();
        boolean domainWaited = destinations.retryNow();
        boolean mailWaited = queues.retryDeferredNow(clock.instant());
        requireAndAudit(actorId, AuditAction.MAIL_RESUMED, paused || domainWaited || mailWaited);
    }

    /**
     * Releases mail that is on hold after a restore.
     *
     * @throws NotAllowed if none is
     */
    @RolesAllowed("administrator")
    public void release(long actorId) {
        requireAndAudit(actorId, AuditAction.MAIL_RELEASED, queues.lock().release());
    }

    /** Connects to the relay and signs in, without a mail, and returns the result. */
    @RolesAllowed("administrator")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ConnectionTestResult tryConnection() {
        return transports.testConnection();
    }

    private void requireAndAudit(long actorId, AuditAction action, boolean changed) {
        if (!changed) {
            throw new NotAllowed("mailQueue");
        }
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.MAIL_QUEUE, MailQueue.ID), "");
    }
}
