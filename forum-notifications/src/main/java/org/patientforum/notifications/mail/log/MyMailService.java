package org.patientforum.notifications.mail.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.suppression.Suppressions;

/** Shows members their own mails and whether their address is suppressed. */
@Stateless
public class MyMailService {

    private static final int MAX_MAILS = 50;

    private MailLog log;
    private Suppressions suppressions;
    private MembershipService members;

    protected MyMailService() {}

    @Inject
    public MyMailService(MailLog log, Suppressions suppressions, MembershipService members) {
        this.log = log;
        this.suppressions = suppressions;
        this.members = members;
    }

    /** Returns the member's latest mails, newest first. */
    @RolesAllowed("member")
    public List<MyMail> recent(long actorId) {
        return log.ofMember(actorId, MAX_MAILS);
    }

    /** Returns whether the member's address is suppressed. */
    @RolesAllowed("member")
    public boolean unreachable(long actorId) {
        return members.mailAddress(actorId)
                .flatMap(address -> suppressions.find(actorId, address.email()))
                .isPresent();
    }

    /** Lifts the suppression: the next mail is sent to the address again. */
    @RolesAllowed("member")
    public void tryMyAddressAgain(long actorId) {
        suppressions.lift(actorId);
    }
}
