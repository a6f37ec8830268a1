package org.patientforum.notifications.mail.eligibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.members.accounts.OneTimeLinkActivator;
import org.patientforum.notifications.mail.transport.SmtpReply;
import org.patientforum.notifications.outbox.OutgoingMail;

/**
 * Handles a bounced mail at once, whatever the reason: an alert to staff goes to the next person, and a one-time link
 * expires, because its mail now lies in the bounce mailbox and on the mail servers that the report has passed.
 */
@Dependent
public class UndeliveredMailHandler {

    private final StaffMailPolicy staff;
    private final OneTimeLinkActivator links;

    @Inject
    public UndeliveredMailHandler(StaffMailPolicy staff, OneTimeLinkActivator links) {
        this.staff = staff;
        this.links = links;
    }

    /** Passes an alert on to the next person, and expires a one-time link unless delivery may still succeed. */
    public void bounced(OutgoingMail mail, SmtpReply reply) {
        if (mail.kind().alertsStaff()) {
            staff.alertMissed(mail.subjectId(), mail.memberId());
        }
        if (mail.kind().oneTimeLink() && reply.verdict() != SmtpReply.Verdict.LATER) {
            links.revoke(mail.subjectId());
        }
    }
}
