package org.patientforum.notifications.mail.bounces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.patientforum.members.MailAddress;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.bounces.VerpAddresses.Token;
import org.patientforum.notifications.outbox.OutgoingMail;
import org.patientforum.notifications.outbox.OutgoingMails;

/** Finds the mail that a bounce or complaint is about. */
@Dependent
public class ReportedMails {

    private final OutgoingMails mails;
    private final MembershipService members;
    private final VerpAddresses addresses;

    @Inject
    public ReportedMails(OutgoingMails mails, MembershipService members, VerpAddresses addresses) {
        this.mails = mails;
        this.members = members;
        this.addresses = addresses;
    }

    /** A mail and the address it was sent to, which is still its recipient's address. */
    record ReportedMail(OutgoingMail mail, String email) {}

    /** Empty if the token is forged, or if the recipient has another address by now: such reports are ignored. */
    Optional<ReportedMail> find(Token token) {
        return mails.find(token.mailId())
                .flatMap(mail -> members.mailAddress(mail.memberId())
                        .map(MailAddress::email)
                        .filter(email -> addresses.matches(token, email))
                        .map(email -> new ReportedMail(mail, email)));
    }
}
