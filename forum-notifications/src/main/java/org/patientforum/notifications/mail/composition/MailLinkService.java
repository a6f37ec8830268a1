package org.patientforum.notifications.mail.composition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patientforum.shared.NotFound;

/** Leads the readers of mails to what their mails are about. */
@Stateless
public class MailLinkService {

    private MailLinks links;

    protected MailLinkService() {}

    @Inject
    public MailLinkService(MailLinks links) {
        this.links = links;
    }

    /** Where the actor's own link leads. Throws NotFound for anybody else's, and for what is no link of ours. */
    @RolesAllowed("member")
    public MailPlace place(long actorId, String token) {
        return links.aim(token)
                .filter(aim -> aim.memberId() == actorId)
                .map(MailLinks.Aim::place)
                .orElseThrow(() -> new NotFound("mailLink"));
    }
}
