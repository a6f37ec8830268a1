package org.patientforum.notifications.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.members.LinkLives;

/**
 * What follows at once when a mail came back, whoever is to blame. The next of the staff is called. A one-time link that nobody got ends:
 * it lies in the mailbox, and on the mail servers that the report has passed.
 */
@Dependent
class Unreached {

    private final StaffRule staff;
    private final LinkLives links;

    @Inject
    Unreached(StaffRule staff, LinkLives links) {
        this.staff = staff;
        this.links = links;
    }

    void cameBack(OutgoingMail mail, SmtpReply reply) {
        if (mail.kind().callsStaff()) {
            staff.missed(mail.subjectId(), mail.memberId());
        }
        if (mail.kind().oneTimeLink() && reply.verdict() != SmtpReply.Verdict.LATER) {
            links.end(mail.subjectId());
        }
    }
}
