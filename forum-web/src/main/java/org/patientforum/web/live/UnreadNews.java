package org.patientforum.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.inbox.Bell;
import org.patientforum.web.identity.SignedIn;

/** What the head of every page tells the reader; checked at maxConnections once a page. */
@Named("unreadNews")
@RequestScoped
public class UnreadNews {

    @Inject
    private NewsEjbs services;

    @Inject
    private SignedIn signedIn;

    private Bell bell;

    private Bell bell() {
        if (bell == null) {
            bell = signedIn.member() && !signedIn.withoutDatabase()
                    ? services.news().bell(signedIn.id())
                    : Bell.SILENT;
        }
        return bell;
    }

    /** How much unread news the reader has; 0 for a guest. */
    public long getCount() {
        return bell().unread();
    }

    /** The delivery that is proposed when the reader follows something. */
    public Delivery getUsual() {
        return bell().usual();
    }

    /** Whether the reader is a member whose address takes no mail. */
    public boolean isUnreachable() {
        return bell().unreachable();
    }
}
