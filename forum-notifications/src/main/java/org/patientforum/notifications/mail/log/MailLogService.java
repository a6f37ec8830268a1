package org.patientforum.notifications.mail.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.members.EmailAddress;
import org.patientforum.notifications.mail.transport.RenderedMail;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.RequiredReason;

/**
 * The mail log for staff. Moderators see the log, which contains pseudonyms only. The messages themselves contain
 * addresses and links that sign in, so only administrators view them, and each view is recorded in the audit trail.
 */
@Stateless
public class MailLogService {

    /** Maximum number of failed mails counted. */
    public static final int MAX_COUNTED = 100;

    private static final Duration FAILED_LATELY = Duration.ofDays(7);

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

    /** Returns lines of the log in this order. */
    @RolesAllowed("moderator")
    public List<MailLine> lines(MailFilter filter, Sorting<MailColumn> sorting, int first, int limit) {
        return log.lines(filter, sorting, first, limit);
    }

    /** Returns the number of matching lines. */
    @RolesAllowed("moderator")
    public long count(MailFilter filter) {
        return log.count(filter);
    }

    /** Returns the number of mails of the last week that failed for good, at most {@link #MAX_COUNTED}. */
    @RolesAllowed("moderator")
    public int failedLately() {
        return log.failedSince(clock.instant().minus(FAILED_LATELY), MAX_COUNTED);
    }

    /**
     * Returns the latest mails to exactly this address, newest first. They tell whose address it is. Like any other disclosure of who a member is, it needs a reason, and
     * a search that finds some is recorded. Throws ReasonMissing.
     */
    @RolesAllowed("administrator")
    public List<MailLine> toAddress(long actorId, String address, String reason, int limit) {
        String checkedReason = RequiredReason.require(reason, "unmask.reasonMissing");
        List<MailLine> lines = log.toAddress(EmailAddress.keyOf(address), limit);
        lines.stream()
                .findFirst()
                .ifPresent(line -> audit.record(
                        actorId,
                        AuditAction.MEMBER_UNMASKED,
                        AuditObject.ofMember(line.memberId()),
                        "reason=" + checkedReason));
        return lines;
    }

    /**
     * Returns one line.
     *
     * @throws NotFound if there is no such mail
     */
    @RolesAllowed("moderator")
    public MailLine line(long mailId) {
        return log.line(mailId).orElseThrow(() -> new NotFound("mail"));
    }

    /**
     * Returns a stored message.
     *
     * @throws NotFound if it was not stored
     */
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

    /**
     * Retries a mail at once that has failed or is deferred.
     *
     * @throws NotFound if there is no such mail
     * @throws NotAllowed if it is in any other state
     */
    @RolesAllowed("administrator")
    public void retry(long actorId, long mailId) {
        OutgoingMail mail = mails.find(mailId).orElseThrow(() -> new NotFound("mail"));
        if (!mail.retry(clock.instant())) {
            throw new NotAllowed("tryMailAgain");
        }
        audit.record(
                actorId,
                AuditAction.MAIL_TRIED_AGAIN,
                new AuditObject(AuditObject.Kind.MAIL, mailId),
                mail.kind().name());
    }
}
