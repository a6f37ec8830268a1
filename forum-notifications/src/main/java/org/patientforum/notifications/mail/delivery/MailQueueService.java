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

/** The queue of mails for staff: its state in one look, and for administrators the ways to stop it and let it go. */
@Stateless
public class MailQueueService {

    private MailQueues queues;
    private Destinations destinations;
    private MailTransports way;
    private AuditTrail audit;
    private Clock clock;

    protected MailQueueService() {}

    @Inject
    public MailQueueService(
            MailQueues queues, Destinations destinations, MailTransports way, AuditTrail audit, Clock clock) {
        this.queues = queues;
        this.destinations = destinations;
        this.way = way;
        this.audit = audit;
        this.clock = clock;
    }

    /** The queue in one look. */
    @RolesAllowed("moderator")
    public QueueFigures figures() {
        return queues.figures(way.hasRelay());
    }

    /** Stops all mail until somebody lets it go. Throws NotAllowed if it is stopped already. */
    @RolesAllowed("administrator")
    public void pause(long actorId) {
        act(actorId, AuditAction.MAIL_PAUSED, queues.locked().pause(actorId, clock.instant()));
    }

    /** The domains that do not take mail as usual, the longest trouble first. */
    @RolesAllowed("moderator")
    public List<WaitingDomain> domains() {
        return destinations.lines();
    }

    /**
     * Lets mail go again: what waits for its next try is tried now, also where the mail server or a domain was in trouble. Throws
     * NotAllowed if nothing was stopped and nothing waits.
     */
    @RolesAllowed("administrator")
    public void resume(long actorId) {
        boolean stopped = queues.locked().resume();
        boolean domainWaited = destinations.hurry();
        boolean mailWaited = queues.hurryMails(clock.instant());
        act(actorId, AuditAction.MAIL_RESUMED, stopped || domainWaited || mailWaited);
    }

    /** Lets mail go that is on hold after a restore. Throws NotAllowed if none is. */
    @RolesAllowed("administrator")
    public void release(long actorId) {
        act(actorId, AuditAction.MAIL_RELEASED, queues.locked().release());
    }

    /** Tries to reach the mail server and to sign in, without a mail, and says what happened. */
    @RolesAllowed("administrator")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ConnectionTestResult tryConnection() {
        return way.tryOut();
    }

    private void act(long actorId, AuditAction action, boolean changed) {
        if (!changed) {
            throw new NotAllowed("mailQueue");
        }
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.MAIL_QUEUE, MailQueue.ONLY), "");
    }
}
