package org.patientforum.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patientforum.notifications.Bell;
import org.patientforum.web.security.SignedIn;

/** What the head of every page tells the reader; asked at most once a page. */
@Named("unreadNews")
@RequestScoped
public class UnreadNews {

    @Inject
    private NewsServices services;

    @Inject
    private SignedIn signedIn;

    private Bell bell;

    private Bell bell() {
        if (bell == null) {
            bell = signedIn.member() ? services.news().bell(signedIn.id()) : Bell.SILENT;
        }
        return bell;
    }

    /** How much unread news the reader has; 0 for a guest. */
    public long getCount() {
        return bell().unread();
    }

    /** Whether the reader is a member whose address takes no mail. */
    public boolean isUnreachable() {
        return bell().unreachable();
    }
}
