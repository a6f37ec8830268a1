package org.patientforum.notifications.mail.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.notifications.mail.transport.RenderedMail;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;

/**
 * What became of each mail, for staff. Moderators see the log, which holds pseudonyms only. The mails themselves carry addresses
 * and links that sign in, so only administrators look at them, and each look is written in the audit trail.
 */
@Stateless
public class MailLogService {

    private MailLog log;
    private OutgoingMails mails;
    private AuditTrail audit;
    private Clock clock;

    protected MailLogService() {}

    @Inject
    public MailLogService(MailLog log, OutgoingMails mails, AuditTrail audit, Clock clock) {
        this.log = log;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lines of the log, newest first. */
    @RolesAllowed("moderator")
    public List<MailLine> lines(MailFilter filter, int first, int atMost) {
        return log.lines(filter, first, atMost);
    }

    /** How many lines there are. */
    @RolesAllowed("moderator")
    public long count(MailFilter filter) {
        return log.count(filter);
    }

    /** One line. Throws NotFound. */
    @RolesAllowed("moderator")
    public MailLine line(long mailId) {
        return log.line(mailId).orElseThrow(() -> new NotFound("mail"));
    }

    /** A kept mail as it would have been sent. Throws NotFound if there is none. */
    @RolesAllowed("administrator")
    public RenderedMail rendered(long actorId, long mailId) {
        MailLine line = line(mailId);
        String mime = line.kept() ? log.rendered(mailId) : null;
        if (mime == null) {
            throw new NotFound("mail");
        }
        audit.record(
                actorId,
                AuditAction.MAIL_VIEWED,
                new AuditObject(AuditObject.Kind.MAIL, mailId),
                line.kind().name());
        return RenderedMail.read(mime);
    }

    /** Has a mail tried again at once that failed or waits for its next try. Throws NotFound, or NotAllowed for any other. */
    @RolesAllowed("administrator")
    public void tryAgain(long actorId, long mailId) {
        OutgoingMail mail = mails.find(mailId).orElseThrow(() -> new NotFound("mail"));
        if (!mail.tryAgain(clock.instant())) {
            throw new NotAllowed("tryMailAgain");
        }
        audit.record(
                actorId,
                AuditAction.MAIL_TRIED_AGAIN,
                new AuditObject(AuditObject.Kind.MAIL, mailId),
                mail.kind().name());
    }
}
