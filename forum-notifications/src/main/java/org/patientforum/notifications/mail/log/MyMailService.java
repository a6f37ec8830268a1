package org.patientforum.notifications.mail.log;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.members.MembershipService;
import org.patientforum.notifications.mail.suppression.Suppressions;

/** What members see of their own mail: why each came or did not, and whether their address takes any. */
@Stateless
public class MyMailService {

    private static final int LAST = 50;

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

    /** The member's last mails, newest first. */
    @RolesAllowed("member")
    public List<MyMail> lately(long actorId) {
        return log.ofMember(actorId, LAST);
    }

    /** Whether the member's address takes no mail. */
    @RolesAllowed("member")
    public boolean unreachable(long actorId) {
        return members.mailAddress(actorId)
                .flatMap(address -> suppressions.of(actorId, address.email()))
                .isPresent();
    }

    /** Tries the member's address again with the next mail. */
    @RolesAllowed("member")
    public void tryMyAddressAgain(long actorId) {
        suppressions.lift(actorId);
    }
}
