package org.patientforum.notifications.mail.composition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.shared.NotFound;

/** Resolves the links in mails. */
@Stateless
public class MailLinkService {

    private MailLinks links;

    protected MailLinkService() {}

    @Inject
    public MailLinkService(MailLinks links) {
        this.links = links;
    }

    /**
     * Returns what the member's link leads to.
     *
     * @throws NotFound for links of other members and for invalid ones
     */
    @RolesAllowed("member")
    public MailLocation location(long actorId, String token) {
        return links.target(token)
                .filter(target -> target.memberId() == actorId)
                .map(MailLinks.Target::location)
                .orElseThrow(() -> new NotFound("mailLink"));
    }
}
