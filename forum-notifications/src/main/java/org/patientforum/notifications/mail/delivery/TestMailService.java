package org.patientforum.notifications.mail.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.EmailAddress;
import org.patientforum.notifications.mail.queue.MailQueue;
import org.patientforum.notifications.mail.transport.Recipient;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.shared.persistence.RequiresNewTransaction;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimits;
import org.patientforum.shared.validation.InvalidInput;

/** Sends a test mail past the queue, so that administrators see the relay's answer at once. */
@Stateless
public class TestMailService {

    private static final AuditObject QUEUE = new AuditObject(AuditObject.Kind.MAIL_QUEUE, MailQueue.ID);

    private MailTransports transports;
    private AuditTrail audit;
    private RateLimits limits;
    private RequiresNewTransaction transaction;

    protected TestMailService() {}

    @Inject
    public TestMailService(
            MailTransports transports, AuditTrail audit, RateLimits limits, RequiresNewTransaction transaction) {
        this.transports = transports;
        this.audit = audit;
        this.limits = limits;
        this.transaction = transaction;
    }

    /**
     * Sends a test mail to any address and returns the relay's answer. Throws EmailRefused, RateLimitExceeded, and InvalidInput
     * if no relay is configured. No transaction is open while the relay is asked, which may take a minute.
     */
    @RolesAllowed("administrator")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SmtpReply send(long actorId, String email, Locale language) {
        if (!transports.hasRelay()) {
            throw new InvalidInput("testMail.noRelay");
        }
        EmailAddress address = EmailAddress.of(email);
        transaction.run(() -> limits.check(RateLimit.TEST_MAIL, Long.toString(actorId)));
        SmtpReply reply = transports.sendTest(Recipient.of(address.text()), language);
        transaction.run(() -> audit.record(actorId, AuditAction.TEST_MAIL_SENT, QUEUE, details(reply)));
        return reply;
    }

    /** Whether the relay that is configured now has accepted a test mail. */
    @RolesAllowed("administrator")
    public boolean accepted() {
        String relay = relay();
        return transports.hasRelay()
                && audit.history(QUEUE).stream()
                        .anyMatch(line -> line.action() == AuditAction.TEST_MAIL_SENT
                                && line.details().startsWith(relay)
                                && line.details().endsWith(SmtpReply.Verdict.SENT.name()));
    }

    /** Whether a relay and a sender of the hospital's own are configured. */
    @RolesAllowed("administrator")
    public boolean configured() {
        return transports.hasRelay() && !transports.sender().endsWith("@localhost");
    }

    private String details(SmtpReply reply) {
        return relay() + reply.summary();
    }

    private String relay() {
        return "relay=" + transports.relayName() + " from=" + transports.sender() + " answer=";
    }
}
