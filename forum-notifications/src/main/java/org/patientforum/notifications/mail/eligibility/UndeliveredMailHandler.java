package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.members.accounts.LinkLives;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.OutgoingMail;

/**
 * What happens at once when a mail bounces, whatever the reason. A call to staff goes to the next person. A one-time link expires, because its mail
 * now lies in the bounce mailbox and on the mail servers that the report has passed.
 */
@Dependent
public class UndeliveredMailHandler {

    private final StaffMailPolicy staff;
    private final LinkLives links;

    @Inject
    public UndeliveredMailHandler(StaffMailPolicy staff, LinkLives links) {
        this.staff = staff;
        this.links = links;
    }

    /** A mail did not arrive: a call to staff goes to somebody else, and a one-time link ends. */
    public void cameBack(OutgoingMail mail, SmtpReply reply) {
        if (mail.kind().callsStaff()) {
            staff.missed(mail.subjectId(), mail.memberId());
        }
        if (mail.kind().oneTimeLink() && reply.verdict() != SmtpReply.Verdict.LATER) {
            links.end(mail.subjectId());
        }
    }
}
